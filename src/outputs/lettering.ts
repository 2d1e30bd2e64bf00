/** How text stands on a card: what sets it, in which size it fits, and where its lines break. */

import type { Markup, Piece } from "../charts/svg.ts";
import { wrapText } from "../charts/text.ts";

/** The typefaces of cards: for names and numbers, for text, and for what stands out of it. */
export type Typeface = "serif" | "sans" | "bold";

/** How a line of a card is set. */
export interface LineStyle {
  readonly typeface: Typeface;
  /** Height of the letters' box, in the card's pixels. */
  readonly size: number;
  readonly color: string;
}

/**
 * Sets lines of text. Where fonts are at hand a line becomes outlines, so that a card looks the same on every
 * machine; where none is, in tests of what a card says, it stays text.
 */
export interface Letters {
  /** How wide a text stands, in the card's pixels. */
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

/** How a text is made to fit: the sizes to try, the largest first, and the most lines that it may take. */
interface Fit {
  readonly sizes: readonly number[];
  readonly width: number;
  readonly most: number;
  readonly leading: number;
}

/** A text in the largest of some sizes in which it takes no more than `most` lines; cut where none does. */
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
  // The last letter makes room for the mark that there is more.
  if (lines.length > most)
    kept[most - 1] = `${Array.from(kept.at(-1) ?? "")
      .slice(0, -1)
      .join("")}…`;
  return setLines(letters, kept, { ...style, size }, leading);
}

/** Lines of text under one another, from the top down; `leading` is a line's height as a multiple of its size. */
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
 * Breaks a name or a list between its words, into lines about as long as each other and no wider than `width`;
 * where a word alone is wider, as any text.
 */
export function wrapWords(text: string, size: number, width: number): string[] {
  const fitsIn = (room: number) => (line: string) => wrapText(line, size, room).length <= 1;
  const parts = partsOf(text, fitsIn(width));
  if (!parts.every(fitsIn(width))) return wrapText(text, size, width);
  let lines = fill(parts, fitsIn(width));
  const most = Math.max(lines.length, 1);
  // Narrower lines as long as no more are needed: 中国移动 / 广东公司 rather than 中国移动广东 / 公司.
  for (let room = width - size / 2; room > width / 2; room -= size / 2) {
    const tighter = fill(parts, fitsIn(room));
    if (tighter.length > most || !tighter.every(fitsIn(room))) break;
    lines = tighter;
  }
  return lines.map((line) => line.trim());
}

/** Words with the marks that belong to them; of a list, its items as long as each fits in a line. */
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

/** Marks that stay with the word before them, and with the word after. */
const CLOSING = /^[、。，．：；？！）》〉」』】〕”’…—·%)\],.]+$/u;
const OPENING = /[（《〈「『【〔“‘(]$/u;
const COMMA = "、";
