/** Text in pictures as files: its line breaks and its markup. */

import { measureText, tenth } from "../model/drawing.ts";
import { element, type Markup, PALETTE, TYPEFACES } from "./svg.ts";

/** How a text is set; sizes are in the picture's units. */
export interface TextStyle {
  readonly size: number;
  /** Height of a line as a multiple of the size. */
  readonly leading?: number;
  readonly typeface?: keyof typeof TYPEFACES;
  readonly color?: string;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  /** Its language, if it is not that of the picture (BCP 47). */
  readonly lang?: string;
}

/** A text with the height of its lines. */
interface TextBlock {
  readonly markup: Markup;
  readonly height: number;
}

/** How far the baseline lies below the middle of a line, in ems. */
const BASELINE = 0.36;

/** One line of text, its middle at `y`. Graphics editors do not know `dominant-baseline`, so it is computed here. */
export function textLine(text: string, x: number, y: number, style: TextStyle): Markup {
  const { size, typeface, color = PALETTE.ink, bold = false, anchor = "start", lang } = style;
  return element(
    "text",
    {
      x: tenth(x),
      y: tenth(y + size * BASELINE),
      "xml:lang": lang,
      lang,
      "font-family": typeface && TYPEFACES[typeface],
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
  const { size, leading = 1.55, bold } = style;
  const step = size * leading;
  const lines = wrapText(text, size, width, bold);
  return {
    markup: element(
      "g",
      {},
      ...lines.map((line, index) => textLine(line, x, y + step * (index + 0.5), style)),
    ),
    height: lines.length * step,
  };
}

/** Breaks text into lines no wider than `width` in a size. */
export function wrapText(text: string, size: number, width: number, isBold = false): string[] {
  const share = LATIN_SENTENCE.test(text) && !isBold ? EVENED : 1;
  return breakLines(text, (line) => measureText(line, size) * share <= width);
}

/** Words without a Chinese character among them. */
const LATIN_SENTENCE = /^(?=.* )\P{Script=Han}+$/u;
/** The width of such words as a share of the estimate, which is rather too wide for a single letter. */
const EVENED = 0.9;

/** Breaks text into lines that fit: Latin text between its words, Chinese by the rules of its typesetting. */
export function breakLines(text: string, isFitting: (line: string) => boolean): string[] {
  const fits = (line: string): boolean => isFitting(line.trimEnd());
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

/** Punctuation that may not begin a line in Chinese, and punctuation that may not end one. */
const NO_START = /^[、。，．：；？！）》〉」』】〕”’…—·%‰℃)\],.:;?!~–]/u;
const NO_END = /[（《〈「『【〔“‘(\[$]$/u;

/** Pieces between which a line may break: a number with its unit, a Latin word, a Chinese character. */
const PIECE =
  /第?\d[\d.,]*(?:\p{Script=Han}|%)|[\u0021-\u007e\u00a1-\u024f]+(?:[’–][\u0021-\u007e\u00a1-\u024f]+)*|\s+|——|……|./gu;

/** Joins punctuation to the piece that it must not be parted from. */
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

/** Cuts a piece that is wider than a line into parts that fit: behind a hyphen, or else, such as an address, anywhere. */
function* cutPiece(piece: string, fits: (text: string) => boolean): Generator<string> {
  let part = "";
  for (const words of piece.split(/(?<=\p{L}-)(?=\p{L})/u)) {
    for (const unit of fits(words) ? [words] : words) {
      if (part !== "" && !fits(part + unit)) {
        yield part;
        part = "";
      }
      part += unit;
    }
  }
  yield part;
}
