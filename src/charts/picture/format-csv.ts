import { csvFormatRow } from "d3";
import type { Table } from "../../model/table.ts";
import { neutraliseCell } from "../../model/neutralise-cell.ts";

/** Tells spreadsheets that the file is UTF-8; without it they show Chinese as nonsense. */
const BOM = "\ufeff";

/** A table as CSV: UTF-8 with its mark, lines ending as RFC 4180 says, no cell that a spreadsheet would run. */
export function formatCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => csvFormatRow(row.map(neutraliseCell)));
  return `${BOM}${lines.map((line) => `${line}\r\n`).join("")}`;
}
