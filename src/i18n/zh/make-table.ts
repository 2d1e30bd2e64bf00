import type { Table } from "../../model/table.ts";
import { words } from "./words.ts";

/** A column: its head, and a row's cell; null where the source does not say, empty where there is nothing to say. */
export type Column<Row> = readonly [head: string, cell: (row: Row) => string | null];

/** A table of rows; what the source does not say stands as such, never as an empty cell or a zero. */
export function makeTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    columns: columns.map(([head]) => head),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row) ?? words.notStated)),
  };
}
