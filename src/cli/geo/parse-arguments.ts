import { parseArgs } from "node:util";
import { describeThrown, GeoError } from "./geo-error.ts";

export const USAGE = `npm run geo                      下载来源并更新地图 get the source, update the map
npm run geo -- --tarball FILE    用本地压缩包 use a local tarball, no network
npm run geo -- --check           只比对，不同则退出码为 1 compare only, exit 1 if it differs`;

export interface GeoArguments {
  /** A local tarball to use in place of the download. */
  readonly tarball: string | undefined;
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
        check: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    return { tarball: values.tarball, check: values.check, help: values.help };
  } catch (error) {
    throw new GeoError({
      wanted: USAGE.replaceAll("\n", "\n    "),
      found: describeThrown(error),
      mend: "改正命令 Correct the command",
    });
  }
}
