import type { Hand, Letters } from "../card/letters.ts";
import { element } from "../picture/markup.ts";
import { readSlices } from "./font-slices.ts";
import { MissingGlyph } from "./missing-glyph.ts";
import { type Glyph, readGlyphs } from "./read-glyphs.ts";

/** The font and weight of each hand, and of the other font, which stands in for a character that it lacks. */
const FONTS = { serif: "noto-serif-sc", sans: "noto-sans-sc" } as const;
const HANDS: Readonly<
  Record<Hand, { readonly font: keyof typeof FONTS; readonly weight: number }>
> = {
  serif: { font: "serif", weight: 700 },
  sans: { font: "sans", weight: 400 },
  bold: { font: "sans", weight: 600 },
};

/** No space is drawn for characters that only steer how others stand, such as marks of direction. */
const UNSEEN = /\p{Cf}|\p{Cc}/u;

const write = (value: number): string => String(Math.round(value * 100) / 100);

const COMMANDS: Readonly<Record<string, string>> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
};

/** A glyph as path data, its left foot at a place. */
function place({ commands }: Glyph, x: number, y: number, size: number): string {
  return commands
    .map(({ command, args }) => {
      const points = args.map((value, index) =>
        write(index % 2 === 0 ? x + (value * size) / 1000 : y - (value * size) / 1000),
      );
      return `${COMMANDS[command] ?? ""}${points.join(" ")}`;
    })
    .join("");
}

/**
 * Letters drawn as the outlines of npm's Noto fonts, for texts of the given characters.
 * The letters throw MissingGlyph for a character that neither font has.
 */
export async function loadLetters(chars: Iterable<string>): Promise<Letters> {
  const all = [...new Set(chars)];
  const fonts = { serif: readSlices(FONTS.serif), sans: readSlices(FONTS.sans) };
  const known = new Map<Hand, ReadonlyMap<string, Glyph>>();
  for (const [hand, { font, weight }] of Object.entries(HANDS) as [Hand, (typeof HANDS)[Hand]][]) {
    const own = await readGlyphs(fonts[font], all, weight);
    const rest = all.filter((char) => !own.has(char));
    const other = await readGlyphs(fonts[font === "serif" ? "sans" : "serif"], rest, weight);
    known.set(hand, new Map([...other, ...own]));
  }
  const glyphsOf = (text: string, hand: Hand): Glyph[] =>
    Array.from(text)
      .filter((char) => !UNSEEN.test(char))
      .map((char) => {
        const glyph = known.get(hand)?.get(char);
        if (!glyph) throw new MissingGlyph(char);
        return glyph;
      });
  const measure = (glyphs: readonly Glyph[], size: number): number =>
    (glyphs.reduce((sum, { advance }) => sum + advance, 0) * size) / 1000;
  return {
    width: (text, { hand, size }) => measure(glyphsOf(text, hand), size),
    line: (text, x, y, { hand, size, color }) => {
      let at = x;
      const d = glyphsOf(text, hand).map((glyph) => {
        const drawn = place(glyph, at, y, size);
        at += measure([glyph], size);
        return drawn;
      });
      return element("path", { d: d.join(""), fill: color });
    },
  };
}
