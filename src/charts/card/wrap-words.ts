import { wrapText } from "../picture/wrap-text.ts";

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** Marks that stay with the word before them, and with the word after. */
const CLOSING = /^[、。，．：；？！）》〉」』】〕”’…—·%)\],.]+$/u;
const OPENING = /[（《〈「『【〔“‘(]$/u;
const COMMA = "、";

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
