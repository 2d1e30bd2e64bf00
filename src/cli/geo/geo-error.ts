/** The three things a person needs to put a failure right. */
export interface GeoFailure {
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
