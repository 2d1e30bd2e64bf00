import { neutraliseCell } from "../../model/neutralise-cell.ts";
import type { Table } from "../../model/table.ts";
import { writeCsv } from "../../model/write-csv.ts";

/** A table as CSV, with no cell that a spreadsheet would run. */
export function formatCsv({ columns, rows }: Table): string {
  return writeCsv([columns, ...rows].map((row) => row.map(neutraliseCell)));
}
