import { dsvFormat } from "d3";
import { decodeCsv } from "./decode-csv.ts";
import { unguardCell } from "./guard-cell.ts";
import { type SheetCell, textCell } from "./sheet-cell.ts";

/** What programs put between cells: commas, semicolons where the comma parts decimals, tabs in text files. */
const DELIMITERS = [",", ";", "\t"];

/** The delimiter that parts the first line into most cells. */
function delimiterOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** The rows of a CSV file that a spreadsheet or a text editor saved. */
export function readCsv(bytes: Uint8Array): SheetCell[][] {
  const { text, lossy } = decodeCsv(bytes);
  const rows = dsvFormat(delimiterOf(text)).parseRows(text);
  return rows.map((row) =>
    row.map((cell) => ({ ...textCell(unguardCell(cell)), ...(lossy && { lossy }) })),
  );
}
