/**
 * Tables as CSV files that spreadsheets open without harm.
 */

import { csvFormatRow } from "d3";

/** Facts as rows under columns; every row is as long as the columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Text that a spreadsheet takes for a formula: its signs, full-width ones too, after any blanks. Also `'` itself. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n']/u;
/** Text that it takes for a date: 1/3, one third, would become the third of January. */
const DAY = /^\d{1,2}\/\d{1,2}$/u;

/**
 * A cell that a spreadsheet shows as it is. Text that it would run as a formula or turn into a date gets a `'` in
 * front, and so does text that begins with `'`: removing the first `'` of a cell always restores the text.
 */
export function neutraliseCell(text: string): string {
  return FORMULA.test(text) || DAY.test(text) ? `'${text}` : text;
}

/** The byte order mark, by which spreadsheets know UTF-8; without it they garble Chinese. */
const BOM = "\ufeff";

/** Writes rows as CSV: UTF-8 with a byte order mark, line endings as in RFC 4180. Cells are taken as they are. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${BOM}${rows.map((row) => `${csvFormatRow([...row])}\r\n`).join("")}`;
}
