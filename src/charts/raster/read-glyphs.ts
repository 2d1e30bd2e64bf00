import { readFileSync } from "node:fs";
import { create } from "fontkitten";
import subsetFont from "subset-font";
import { type SlicedFont } from "./font-slices.ts";

/** A letter's outline: commands and numbers in thousandths of its size, y upwards. */
export interface Glyph {
  readonly advance: number;
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
}

const EM = 1000;

/** The glyphs of some characters that stand in one slice, in one weight. */
async function readSlice(file: string, chars: string, weight: number): Promise<[string, Glyph][]> {
  const subset = await subsetFont(readFileSync(file), chars, {
    targetFormat: "sfnt",
    variationAxes: { wght: weight },
  });
  const font = create(subset);
  if (font.isCollection) return [];
  const scale = EM / font.unitsPerEm;
  return Array.from(chars).flatMap((char): [string, Glyph][] => {
    const codePoint = char.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(codePoint)) return [];
    const { advanceWidth, path } = font.glyphForCodePoint(codePoint);
    const { commands } = path.scale(scale);
    return [[char, { advance: advanceWidth * scale, commands }]];
  });
}

/**
 * The glyphs of characters in a weight of a font; a subset of each slice that holds one of them is cut, and nothing
 * else of the font is kept. A character that the font lacks is absent.
 */
export async function readGlyphs(
  font: SlicedFont,
  chars: Iterable<string>,
  weight: number,
): Promise<ReadonlyMap<string, Glyph>> {
  const bySlice = new Map<string, string>();
  for (const char of new Set(chars)) {
    const file = font.sliceOf(char.codePointAt(0) ?? 0);
    if (file !== undefined) bySlice.set(file, (bySlice.get(file) ?? "") + char);
  }
  const glyphs = new Map<string, Glyph>();
  for (const [file, wanted] of bySlice) {
    for (const [char, glyph] of await readSlice(file, wanted, weight)) glyphs.set(char, glyph);
  }
  return glyphs;
}
