/** Text on share cards: its style, the size in which it fits, and its line breaks. */

import type { Markup, Piece } from "../charts/svg.ts";
import { wrapText } from "../charts/text.ts";

/** The typefaces of cards: for names and numbers, for text, and for emphasis. */
export type Typeface = "serif" | "sans" | "bold";

/** The style of a line. */
export interface LineStyle {
  readonly typeface: Typeface;
  /** The font size, in the card's pixels. */
  readonly size: number;
  readonly color: string;
}

/**
 * Sets lines of text. Made from fonts, it draws outlines, so that a card looks the same on every machine. Tests of what a
 * card says use letters that stay text.
 */
export interface Letters {
  /** The width of a text, in the card's pixels. */
  readonly width: (text: string, style: LineStyle) => number;
  /** One line, its baseline at `y`. */
  readonly line: (text: string, x: number, y: number, style: LineStyle) => Markup;
}

/** A text broken into lines no wider than `width`. */
export function setText(
  letters: Letters,
  text: string,
  style: LineStyle,
  width: number,
  leading?: number,
): Piece {
  return setLines(letters, wrapText(text, style.size, width), style, leading);
}

/** How to fit a text: the sizes to try, the largest first, and the maximal number of lines. */
interface Fit {
  readonly sizes: readonly number[];
  readonly width: number;
  readonly most: number;
  readonly leading: number;
}

/** A text in the largest size in which it takes at most `most` lines; it is cut if there is none. */
export function setLargest(
  letters: Letters,
  text: string,
  style: Omit<LineStyle, "size">,
  { sizes, width, most, leading }: Fit,
): Piece {
  const size =
    sizes.find((one) => wrapWords(text, one, width).length <= most) ?? sizes.at(-1) ?? 20;
  const lines = wrapWords(text, size, width);
  const kept = lines.slice(0, most);
  // The ellipsis takes the place of the last character.
  if (lines.length > most)
    kept[most - 1] = `${Array.from(kept.at(-1) ?? "")
      .slice(0, -1)
      .join("")}…`;
  return setLines(letters, kept, { ...style, size }, leading);
}

/** Lines of text, from the top down; `leading` is the height of a line relative to its size. */
function setLines(
  letters: Letters,
  lines: readonly string[],
  style: LineStyle,
  leading = 1.5,
): Piece {
  const step = style.size * leading;
  const marks = lines.map((line, index): Markup =>
    letters.line(line, 0, step * (index + 0.5) + style.size * BASELINE, style),
  );
  return { height: lines.length * step, marks };
}

/** How far the baseline lies below the middle of a line, in ems. */
const BASELINE = 0.37;

/**
 * Breaks a name or a list between its words into lines of similar length, no wider than `width`. If a word is wider than
 * that, the text is broken like any other.
 */
export function wrapWords(text: string, size: number, width: number): string[] {
  const fitsIn = (room: number) => (line: string) => wrapText(line, size, room).length <= 1;
  const parts = partsOf(text, fitsIn(width));
  if (!parts.every(fitsIn(width))) return wrapText(text, size, width);
  let lines = fill(parts, fitsIn(width));
  const most = Math.max(lines.length, 1);
  // Lines are made narrower as long as this needs no more of them: 中国移动 / 广东公司, not 中国移动广东 / 公司.
  for (let room = width - size / 2; room > width / 2; room -= size / 2) {
    const tighter = fill(parts, fitsIn(room));
    if (tighter.length > most || !tighter.every(fitsIn(room))) break;
    lines = tighter;
  }
  return lines.map((line) => line.trim());
}

/** The words with their punctuation; or the items of a list, if each of them fits in a line. */
function partsOf(text: string, fits: (part: string) => boolean): string[] {
  const items = text.split(/(?<=、)/u);
  if (text.includes(COMMA) && items.every(fits)) return items;
  const parts: string[] = [];
  for (const { segment } of WORDS.segment(text)) {
    const last = parts.at(-1);
    const sticks = last !== undefined && (CLOSING.test(segment) || OPENING.test(last));
    if (sticks) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

function fill(parts: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = (lines.at(-1) ?? "") + part;
    if (lines.length > 0 && fits(line)) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  return lines;
}

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** Punctuation that stays with the word before it, and punctuation that stays with the word after it. */
const CLOSING = /^[、。，．：；？！）》〉」』】〕”’…—·%)\],.]+$/u;
const OPENING = /[（《〈「『【〔“‘(]$/u;
const COMMA = "、";
