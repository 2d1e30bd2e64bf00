/** Text in a picture as a file: about how wide it is, where its lines break, and how it is set. */

import { tenth } from "../model/drawing.ts";
import { element, type Markup, PALETTE, TYPEFACES } from "./svg.ts";

/** How a text is set. Sizes in the picture's units. */
export interface TextStyle {
  readonly size: number;
  /** Height of a line as a multiple of the size. */
  readonly leading?: number;
  readonly typeface?: keyof typeof TYPEFACES;
  readonly color?: string;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
}

/** Text that stands in a picture, with the height it takes. */
interface TextBlock {
  readonly markup: Markup;
  readonly height: number;
}

/** How far the baseline lies below the middle of a line, in ems. */
const BASELINE = 0.36;

/** One line of text, its middle at `y`. Editors know no `dominant-baseline`, so the baseline is computed here. */
export function textLine(text: string, x: number, y: number, style: TextStyle): Markup {
  const { size, typeface = "sans", color = PALETTE.ink, bold = false, anchor = "start" } = style;
  return element(
    "text",
    {
      x: tenth(x),
      y: tenth(y + size * BASELINE),
      "font-family": typeface === "sans" ? undefined : TYPEFACES[typeface],
      "font-size": size,
      "font-weight": bold ? 700 : undefined,
      fill: color === PALETTE.ink ? undefined : color,
      "text-anchor": anchor === "start" ? undefined : anchor,
    },
    text,
  );
}

/** A text in lines no wider than `width`, its top at `y`. */
export function textBlock(
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  style: TextStyle,
): TextBlock {
  const { size, leading = 1.55 } = style;
  const step = size * leading;
  const lines = wrapText(text, size, width);
  return {
    markup: element(
      "g",
      {},
      ...lines.map((line, index) => textLine(line, x, y + step * (index + 0.5), style)),
    ),
    height: lines.length * step,
  };
}

/** Breaks text into lines no wider than `width` in a size, by the rules of Chinese typesetting. */
export function wrapText(text: string, size: number, width: number): string[] {
  const fits = (line: string): boolean => measureText(line.trimEnd(), size) <= width;
  const lines: string[] = [];
  let line = "";
  for (const piece of joinPieces(text)) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    lines.push(line);
    const parts = [...cutPiece(piece.trimStart(), fits)];
    line = parts.pop() ?? "";
    lines.push(...parts);
  }
  return [...lines, line].map((one) => one.trim()).filter((one) => one !== "");
}

/** Marks that begin no line, and marks that end none, as Chinese is set. */
const NO_START = /^[、。，．：；？！）》〉」』】〕”’…—·%‰℃)\],.:;?!~–]/u;
const NO_END = /[（《〈「『【〔“‘(\[$]$/u;

/** Pieces between which a line may break: a number with what it counts, a run of Latin letters, a Chinese letter. */
const PIECE = /第?\d[\d.,]*(?:\p{Script=Han}|%)|[\u0021-\u007e\u00a1-\u024f]+|\s+|——|……|./gu;

/** Joins pieces that must not be parted: a mark to what it follows or leads. */
function joinPieces(text: string): string[] {
  const units: string[] = [];
  for (const piece of text.match(PIECE) ?? []) {
    const last = units.at(-1);
    const sticks =
      last !== undefined && last.trim() !== "" && (NO_START.test(piece) || NO_END.test(last));
    if (sticks) units[units.length - 1] = last + piece;
    else units.push(piece);
  }
  return units;
}

/** A piece wider than the line, an address say, in parts that fit; at least a letter each. */
function* cutPiece(piece: string, fits: (text: string) => boolean): Generator<string> {
  let part = "";
  for (const char of piece) {
    if (part !== "" && !fits(part + char)) {
      yield part;
      part = "";
    }
    part += char;
  }
  yield part;
}

/** About how wide a text stands in a size, both in the picture's units. No typeface is at hand when a file is made. */
export function measureText(text: string, size: number): number {
  return Array.from(text).reduce((sum, char) => sum + charWidth(char), 0) * size;
}

/** A character's width in ems. Chinese letters and their marks are as wide as high. */
export function charWidth(char: string): number {
  if (!LATIN.test(char)) return 1;
  if (NARROW.test(char)) return 0.4;
  if (WIDE.test(char)) return 0.95;
  return /[A-Z]/u.test(char) ? 0.7 : 0.6;
}

/** Widths of Latin letters in ems, rather too wide than too narrow: every system draws with a typeface of its own. */
const NARROW = /[ijl|!.,:;'`()[\]{} ftr/\\-]/u;
const WIDE = /[mwMW@%—&]/u;
const LATIN = /[\u0020-\u00b6\u00b8-\u024f]/u;
