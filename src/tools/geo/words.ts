import { parseArgs } from "node:util";

/** The three things a person needs to put a failure right. */
interface GeoFailure {
  readonly wanted: string;
  readonly found: string;
  readonly mend: string;
}

/** A failure that is told to a person, without a stack: the map was not updated, and why. */
export class GeoError extends Error {
  constructor({ wanted, found, mend }: GeoFailure) {
    super(
      [
        "地图没有更新，原文件未动。The map was not updated; the standing file is untouched.",
        `  应为 wanted: ${wanted}`,
        `  实为 found:  ${found}`,
        `  处理 mend:   ${mend}`,
      ].join("\n"),
    );
    this.name = "GeoError";
  }
}

/** What was thrown, as one readable text: not every library throws an Error. */
export function describeThrown(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

export const USAGE = `npm run geo                      下载来源并更新地图 get the source, update the map
npm run geo -- --tarball FILE    用本地压缩包，不下载 use a local tarball, download none
npm run geo -- --check           只比对，不同则退出码为 1 compare only, exit 1 if it differs
SITE_DATA=FOLDER npm run geo -- --province ning2_xia4
                                 给另一个数据文件夹做第一张地图 make the first map of another folder of facts`;

interface GeoArguments {
  /** A local tarball to use in place of the download. */
  readonly tarball: string | undefined;
  /** The province of a map made first, as the source writes it; that of a standing map is in the map. */
  readonly province: string | undefined;
  readonly check: boolean;
  readonly help: boolean;
}

/** @throws GeoError with the usage when an option is unknown or lacks its value */
export function parseArguments(args: readonly string[]): GeoArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        tarball: { type: "string" },
        province: { type: "string" },
        check: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const { tarball, province } = values;
    return { tarball, province, check: values.check, help: values.help };
  } catch (error) {
    throw new GeoError({
      wanted: USAGE.replaceAll("\n", "\n    "),
      found: describeThrown(error),
      mend: "改正命令 Correct the command",
    });
  }
}
