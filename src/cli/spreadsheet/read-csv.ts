import { dsvFormat } from "d3";
import { LOST_CHARACTER } from "../../data/schema/fields/text.ts";
import { decodeCsv } from "./decode-csv.ts";
import { unguardCell } from "./guard-cell.ts";
import { ImportError } from "./import-error.ts";
import { type SheetCell, textCell } from "./sheet-cell.ts";

/** What programs put between cells: commas, semicolons where the comma parts decimals, tabs in text files. */
const DELIMITERS = [",", ";", "\t"];

/** The delimiter that parts the first line into most cells. */
function delimiterOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Refuses a text in which characters are lost. */
function refuseLost(text: string, shown: string): void {
  const at = text.indexOf(LOST_CHARACTER);
  if (at === -1) return;
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const around = text.slice(Math.max(before.lastIndexOf("\n") + 1, at - 10), at).trim();
  throw new ImportError(
    `${shown}第 ${line} 行${around === "" ? "" : `“${around}”的后面`}有损坏的字符，读不出原来是什么字。请重新输入这几个字，或重新导出，再另存为 UTF-8 的 CSV。`,
  );
}

/**
 * The rows of a CSV file that a spreadsheet or a text editor saved.
 *
 * @param shown what messages call the file
 * @throws ImportError if characters of it are lost
 */
export function readCsv(bytes: Uint8Array, shown: string): SheetCell[][] {
  const { text, lossy } = decodeCsv(bytes);
  refuseLost(text, shown);
  const rows = dsvFormat(delimiterOf(text)).parseRows(text);
  return rows.map((row) =>
    row.map((cell) => ({ ...textCell(unguardCell(cell)), ...(lossy && { lossy }) })),
  );
}
