import { readFileSync } from "node:fs";
import path from "node:path";

/** A font that a package brings in slices, each with some of its characters. */
export interface SlicedFont {
  readonly family: string;
  /** The slice that holds a character; undefined for one that the font lacks. */
  readonly sliceOf: (codePoint: number) => string | undefined;
}

/** The package's folder; a build runs in the project's own. */
const folderOf = (family: string): string =>
  path.resolve("node_modules", "@fontsource-variable", family);

/** `U+4e00-4e0f,U+4e1a` as pairs of first and last. */
function readRanges(ranges: string): (readonly [number, number])[] {
  return ranges.split(",").map((range) => {
    const [first = "", last = first] = range.trim().slice(2).split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

/** Reads which slice of a font holds which characters, as its package lists them. */
export function readSlices(family: string): SlicedFont {
  const folder = folderOf(family);
  const listed = JSON.parse(readFileSync(path.join(folder, "unicode.json"), "utf8")) as Readonly<
    Record<string, string>
  >;
  const slices = new Map<number, string>();
  for (const [name, ranges] of Object.entries(listed)) {
    const file = path.join(
      folder,
      "files",
      `${family}-${name.replace(/[[\]]/gu, "")}-wght-normal.woff2`,
    );
    for (const [first, last] of readRanges(ranges)) {
      for (let code = first; code <= last; code += 1) if (!slices.has(code)) slices.set(code, file);
    }
  }
  return { family, sliceOf: (codePoint) => slices.get(codePoint) };
}
