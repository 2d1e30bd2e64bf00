import type { SheetCell } from "./sheet-cell.ts";
import { UnreadableCell } from "./unreadable-cell.ts";

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;
const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const FRACTION = /^\d+\/\d+$/u;

/** The text in plain digits; a date is what a spreadsheet made of a fraction. */
function plain({ text, date }: SheetCell): string {
  if (date) {
    throw new UnreadableCell(
      "表格软件把这一格变成了日期，请先把单元格格式设成“文本”，再写分数，例如 1/3",
    );
  }
  const half = text.normalize("NFKC").replace(/^'/u, "").trim();
  return THOUSANDS.test(half) ? half.replaceAll(",", "") : half;
}

/**
 * @throws UnreadableCell if the cell is no number
 */
export function readNumber(cell: SheetCell): number {
  const text = plain(cell);
  if (NUMBER.test(text)) return Number(text);
  throw new UnreadableCell(`这里只写数字，单位不写在这一格，现在是“${cell.text}”`);
}

/**
 * A number, or a fraction as text.
 *
 * @throws UnreadableCell if the cell is neither
 */
export function readAmount(cell: SheetCell): number | string {
  const text = plain({ ...cell, text: cell.text.replaceAll("⁄", "/") });
  return FRACTION.test(text) ? text : readNumber(cell);
}
