import { csvFormatRow } from "d3";

/** Tells spreadsheets that the file is UTF-8; without it they show Chinese as nonsense. */
const BOM = "\ufeff";

/** Rows of ready cells as CSV: UTF-8 with its mark, lines ending as RFC 4180 says. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${BOM}${rows.map((row) => `${csvFormatRow([...row])}\r\n`).join("")}`;
}
