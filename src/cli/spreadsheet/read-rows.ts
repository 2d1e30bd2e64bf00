import { columnsOf } from "./columns.ts";
import type { Group } from "./field.ts";
import { findLeaf } from "./find-leaf.ts";
import type { Messages } from "./messages.ts";
import type { NamesOf } from "./names.ts";
import type { OpenSheet } from "./open-sheets.ts";
import { isEmpty, Row } from "./row.ts";
import { quoteHeadings, tellColumns } from "./tell-columns.ts";
import { type SheetCell, textCell } from "./sheet-cell.ts";

/** A row that says something, and its number as spreadsheets count, from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly row: Row;
}

/**
 * Reads the rows below the headings. Columns that nobody knows are told and passed over; of columns that are missing
 * the data keeps what it has.
 *
 * @param values what the data has, for the columns that the sheet should have
 */
export function readRows(
  { rows, shown, merged = [] }: OpenSheet,
  headingRow: number,
  { layout, values, namesOf }: { layout: Group; values: readonly unknown[]; namesOf: NamesOf },
  messages: Messages,
): NumberedRow[] {
  const { problems } = messages;
  const headings = (rows[headingRow] ?? []).map(({ text }) => text);
  const known = headings.map((heading) => findLeaf(layout, heading) !== undefined);
  const twice = headings.filter((one, at) => known[at] && headings.indexOf(one) !== at);
  if (twice.length > 0)
    problems.push(`${shown}：这些列有两个，不知道读哪一个：${quoteHeadings(new Set(twice))}`);
  if (merged.length > 0)
    problems.push(
      `${shown}：有合并的单元格，合并以后只剩第一格的内容，请取消合并：${merged.join("、")}`,
    );
  const missing = columnsOf(layout, values, "", 0)
    .map(({ heading }) => heading)
    .filter((heading) => !headings.includes(heading));
  const unknown = headings.flatMap((heading, at) =>
    heading === "" || known[at]
      ? []
      : [{ heading, cells: rows.slice(headingRow + 1).map((cells) => cells[at]?.text ?? "") }],
  );
  tellColumns({ shown, missing, unknown, layout, values, namesOf }, messages);
  return rows.slice(headingRow + 1).flatMap((cells, at): NumberedRow[] => {
    if (cells.every(isEmpty)) return [];
    const named = headings.flatMap((heading, column): [string, SheetCell][] =>
      known[column] ? [[heading, cells[column] ?? textCell("")]] : [],
    );
    return [{ number: headingRow + at + 2, row: new Row(new Map(named), namesOf) }];
  });
}
