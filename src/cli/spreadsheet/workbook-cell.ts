import type { Cell, CellStyle } from "hucre/xlsx";
import type { Shown } from "./show-cell.ts";

/** A cell that a spreadsheet takes as it is written: no date is made of `1/3`. */
export const TEXT: CellStyle = { numFmt: "@", alignment: { vertical: "top" } };
/** A cell that holds a number, or words to read. */
export const PLAIN: CellStyle = { alignment: { vertical: "top" } };
const FILLS = ["EFE9DD", "DDE7E2"];

/** A heading; numbered groups of columns take turns in colour. */
export const headingStyle = (group: number): CellStyle => ({
  font: { bold: true, size: 11, name: "Calibri" },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: FILLS[group % FILLS.length] ?? "" } },
  alignment: { vertical: "center", wrapText: true },
});

/** Text that happens to look like a workbook's way of writing a character would be read as that character. */
export const escapeCell = (shown: Shown): Shown =>
  typeof shown === "string" ? shown.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_") : shown;

/** What the library takes for the error of a formula, unless it is told that it is text. */
const ERROR = /^#[A-Z0-9/_]+[!?]?$/u;

/** A cell that shows just this; an empty one that keeps its format. */
export function cellOf(shown: Shown): Pick<Cell, "value" | "type" | "richText"> {
  if (shown === "") return { value: null, type: "empty" };
  const value = escapeCell(shown);
  if (typeof value === "number") return { value, type: "number" };
  return ERROR.test(value)
    ? { value, type: "richText", richText: [{ text: value }] }
    : { value, type: "string" };
}
