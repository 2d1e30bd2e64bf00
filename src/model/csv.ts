import { csvFormatRow } from "d3";

/** Facts as rows under columns, every row as long as the columns; what a table of numbers as a file is made of. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a spreadsheet takes for a formula, in either width, whatever blanks stand before it; and the guard itself. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n']/u;
/** What it takes for a day of the year: one third would become the third of January. */
const DAY = /^\d{1,2}\/\d{1,2}$/u;

/**
 * A cell that a spreadsheet shows as it stands: one that it would run or turn into a date begins with `'`. So does
 * what begins with that sign by itself: whoever takes away the first `'` of a cell has the text again, whatever it is.
 */
export function neutraliseCell(text: string): string {
  return FORMULA.test(text) || DAY.test(text) ? `'${text}` : text;
}

/** Tells spreadsheets that the file is UTF-8; without it they show Chinese as nonsense. */
const BOM = "\ufeff";

/** Rows of ready cells as CSV: UTF-8 with its mark, lines ending as RFC 4180 says. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${BOM}${rows.map((row) => `${csvFormatRow([...row])}\r\n`).join("")}`;
}
