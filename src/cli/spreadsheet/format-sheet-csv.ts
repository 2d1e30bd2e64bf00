import { csvFormatRow } from "d3";
import { guardCell } from "./guard-cell.ts";
import type { Shown } from "./show-cell.ts";
import type { SheetContent } from "./sheets.ts";

/** Tells spreadsheets that the file is UTF-8; without it they show Chinese as nonsense. */
const BOM = "\ufeff";

/** Digits of a number that a spreadsheet shows, and so saves. */
const SHOWN_LENGTH = 10;

/** A number is no formula, though it may begin with a sign. */
const cellText = (shown: Shown): string =>
  typeof shown === "number" && String(shown).length <= SHOWN_LENGTH
    ? String(shown)
    : guardCell(String(shown));

/** Headings of the two columns of a file that is no table. */
export const PAIR = { field: "字段", value: "值" } as const;

/** A sheet as rows of cells; a file that is no table has one member a row. */
export function rowsOf({ sheet, columns, rows }: SheetContent): Shown[][] {
  const headings = columns.map(({ heading }) => heading);
  if (sheet !== "site")
    return [headings, ...rows.map((row) => headings.map((heading) => row.get(heading) ?? ""))];
  return [
    [PAIR.field, PAIR.value],
    ...rows.flatMap((row) => headings.map((heading): Shown[] => [heading, row.get(heading) ?? ""])),
  ];
}

/** A sheet as CSV that Excel and WPS open rightly: UTF-8 with its mark, lines as RFC 4180 says, no cell that they would run or change. */
export function formatSheetCsv(content: SheetContent): string {
  const lines = rowsOf(content).map((row) => csvFormatRow(row.map(cellText)));
  return `${BOM}${lines.map((line) => `${line}\r\n`).join("")}`;
}
