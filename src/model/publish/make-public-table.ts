import { findCitations } from "../../data/find-citations.ts";
import type { PublicColumn, PublicTable } from "./public-column.ts";

/** A value of a row by its column's type, for JSON; null for an empty cell. */
function parseCell(type: string, cell: string): unknown {
  if (cell === "") return null;
  if (type === "string") return cell.replace(/^'/u, "");
  return JSON.parse(cell) as unknown;
}

/**
 * Puts records under columns. Without `records` of its own a table's JSON is its rows, each value under its column's
 * name and of its type.
 */
export function makePublicTable<Row>(
  about: Pick<PublicTable, "name" | "title" | "one" | "primaryKey">,
  columns: readonly PublicColumn<Row>[],
  rows: readonly Row[],
  records?: readonly unknown[],
): PublicTable {
  const fields = columns.map(({ field }) => field);
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const told = () =>
    cells.map((row) =>
      Object.fromEntries(
        fields.map(({ name, type }, at) => [name, parseCell(type, row[at] ?? "")]),
      ),
    );
  const cites = [...findCitations(rows)];
  return { ...about, fields, cites, rows: cells, records: records ?? told() };
}
