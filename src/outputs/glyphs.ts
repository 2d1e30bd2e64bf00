/** Letters as outlines, from the fonts of npm packages, so that a card looks the same wherever it is built. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { create } from "fontkitten";
import subsetFont from "subset-font";
import { element } from "../charts/svg.ts";
import type { Letters, Typeface } from "./lettering.ts";

/**
 * Letters drawn as outlines of the Noto fonts, for texts of the given characters. They throw MissingGlyph for a character
 * that neither font has. `narrow` takes the blank from quotation marks and points, which these fonts draw as wide as a
 * Chinese character.
 */
export async function loadLetters(chars: Iterable<string>, narrow: boolean): Promise<Letters> {
  const all = [...new Set(chars)];
  const fonts = { serif: readSlices(FONTS.serif), sans: readSlices(FONTS.sans) };
  const known = new Map<Typeface, ReadonlyMap<string, Glyph>>();
  for (const [typeface, { font, weight }] of Object.entries(TYPEFACES) as [
    Typeface,
    (typeof TYPEFACES)[Typeface],
  ][]) {
    const own = await readGlyphs(fonts[font], all, weight);
    const rest = all.filter((char) => !own.has(char));
    const other = await readGlyphs(fonts[font === "serif" ? "sans" : "serif"], rest, weight);
    const glyphs = [...other, ...own].map(([char, glyph]): [string, Glyph] => [
      char,
      narrow && WIDE_MARKS.test(char) ? trim(glyph) : glyph,
    ]);
    known.set(typeface, new Map(glyphs));
  }
  const glyphsOf = (text: string, typeface: Typeface): Glyph[] =>
    Array.from(text)
      .filter((char) => !UNSEEN.test(char))
      .map((char) => {
        const glyph = known.get(typeface)?.get(char);
        if (!glyph) throw new MissingGlyph(char);
        return glyph;
      });
  const measure = (glyphs: readonly Glyph[], size: number): number =>
    (glyphs.reduce((sum, { advance }) => sum + advance, 0) * size) / EM;
  return {
    width: (text, { typeface, size }) => measure(glyphsOf(text, typeface), size),
    line: (text, x, y, { typeface, size, color }) => {
      let at = x;
      const d = glyphsOf(text, typeface).map((glyph) => {
        const drawn = place(glyph, at, y, size);
        at += measure([glyph], size);
        return drawn;
      });
      return element("path", { d: d.join(""), fill: color });
    },
  };
}

const WIDE_MARKS = /[‘’“”·…]/u;
/** The blank on either side of a narrow mark, in units of an outline. */
const BESIDE = 50;

/** A glyph without the blank at its sides. */
function trim({ commands }: Glyph): Glyph {
  const xs = commands.flatMap(({ args }) => args.filter((_, index) => index % 2 === 0));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const move = (value: number, index: number): number =>
    index % 2 === 0 ? value - left + BESIDE : value;
  return {
    advance: right - left + 2 * BESIDE,
    commands: commands.map(({ command, args }) => ({ command, args: args.map(move) })),
  };
}

/** The fonts. Each provides the characters that the other lacks. */
const FONTS = { serif: "noto-serif-sc", sans: "noto-sans-sc" } as const;
/** The font and weight of each typeface. */
const TYPEFACES: Readonly<
  Record<Typeface, { readonly font: keyof typeof FONTS; readonly weight: number }>
> = {
  serif: { font: "serif", weight: 700 },
  sans: { font: "sans", weight: 400 },
  bold: { font: "sans", weight: 600 },
};

/** Characters without a glyph, such as marks of text direction. */
const UNSEEN = /\p{Cf}|\p{Cc}/u;

const write = (value: number): string => String(Math.round(value * 100) / 100);

const COMMANDS: Readonly<Record<string, string>> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
};

/** A glyph as path data; `x` and `y` are the start of its baseline. */
function place({ commands }: Glyph, x: number, y: number, size: number): string {
  return commands
    .map(({ command, args }) => {
      const points = args.map((value, index) =>
        write(index % 2 === 0 ? x + (value * size) / EM : y - (value * size) / EM),
      );
      return `${COMMANDS[command] ?? ""}${points.join(" ")}`;
    })
    .join("");
}

/** A character that no font has. It would show as an empty box, so the build ends. */
class MissingGlyph extends Error {
  constructor(char: string) {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    super(
      `分享图的字体里没有“${char}”（U+${code}），请换用通行的写法。 No font has this character.`,
    );
  }
}

/** Units of an outline in an em. */
const EM = 1000;

/** The outline of a character, in which y points upwards. */
interface Glyph {
  readonly advance: number;
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
}

/**
 * The glyphs of characters in a weight of a font, without those that the font lacks. Only the slices with one of the
 * characters are read, and only these characters are kept.
 */
async function readGlyphs(
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

/** The glyphs of characters of one slice in one weight. */
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

/** A font whose package splits it into slices, files with some of its characters each. */
interface SlicedFont {
  /** The slice with a character; undefined if the font lacks it. */
  readonly sliceOf: (codePoint: number) => string | undefined;
}

/** Reads the list of slices and their characters in a font's package. */
function readSlices(family: string): SlicedFont {
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
  return { sliceOf: (codePoint) => slices.get(codePoint) };
}

/** Reads `U+4e00-4e0f,U+4e1a` as pairs of the first and the last character. */
function readRanges(ranges: string): (readonly [number, number])[] {
  return ranges.split(",").map((range) => {
    const [first = "", last = first] = range.trim().slice(2).split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

/** The folder of a font's package. A build runs in the project's folder. */
const folderOf = (family: string): string =>
  path.resolve("node_modules", "@fontsource-variable", family);
