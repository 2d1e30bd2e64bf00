/** Text on share cards: its style, the size in which it fits, and its line breaks. */

import type { Markup, Piece } from "../charts/svg.ts";
import { breakLines } from "../charts/text.ts";

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
  const fits = (line: string) => letters.width(line, style) <= width;
  return setLines(letters, breakLines(text, fits), style, leading);
}

/** How to fit a text: the sizes to try, the largest first, and the maximal number of lines. */
interface Fit {
  readonly sizes: readonly number[];
  readonly width: number;
  readonly most: number;
  readonly leading: number;
}

/**
 * A text in the largest size in which it takes at most `most` lines. If there is none, a text takes up to twice as
 * many in the smallest size, and is cut only if it is longer still.
 */
export function setLargest(
  letters: Letters,
  text: string,
  style: Omit<LineStyle, "size">,
  { sizes, width, most, leading }: Fit,
): Piece {
  const linesIn = (size: number): string[] =>
    wrapWords(text, (line) => letters.width(line, { ...style, size }), width);
  const size = sizes.find((one) => linesIn(one).length <= most) ?? sizes.at(-1) ?? 20;
  const lines = linesIn(size);
  const room = most * 2;
  const kept = lines.slice(0, room);
  // The ellipsis takes the place of the last character.
  if (lines.length > room)
    kept[room - 1] = `${Array.from(kept.at(-1) ?? "")
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
export function wrapWords(
  text: string,
  widthOf: (line: string) => number,
  width: number,
): string[] {
  const fitsIn = (room: number) => (line: string) => widthOf(line.trim()) <= room;
  const parts = partsOf(text, fitsIn(width));
  if (!parts.every(fitsIn(width))) return breakLines(text, fitsIn(width));
  let lines = fill(parts, fitsIn(width));
  const most = Math.max(lines.length, 1);
  // Lines are made narrower as long as this needs no more of them: 中国移动 / 广东公司, not 中国移动广东 / 公司.
  for (let room = width - STEP; room > width / 2; room -= STEP) {
    const tighter = fill(parts, fitsIn(room));
    if (tighter.length > most || !tighter.every(fitsIn(room))) break;
    lines = tighter;
  }
  return lines.map((line) => line.trim());
}

/** How much narrower lines are tried each time. */
const STEP = 20;

/** The words with their punctuation, too long ones parted behind their hyphens; or the items of a list, if each of them fits in a line. */
function partsOf(text: string, fits: (part: string) => boolean): string[] {
  const items = text.split(COMMA);
  if (items.length > 1 && items.every(fits)) return items;
  const parts: string[] = [];
  for (const { segment } of WORDS.segment(text)) {
    const last = parts.at(-1);
    const sticks = last !== undefined && (CLOSING.test(segment) || OPENING.test(last));
    if (sticks) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts.flatMap((part) => (fits(part) ? [part] : part.split(HYPHEN)));
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
const CLOSING = /^[、。，．：；？！）》〉」』】〕”’…—·%)\],.–-]+$/u;
const OPENING = /[（《〈「『【〔“‘(–-]$/u;
const HYPHEN = /(?<=-)/u;
const COMMA = /(?<=、|, )/u;
