import { measureText } from "./measure-text.ts";

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
