import type { CellStyle, WriteSheet } from "hucre/xlsx";
import { describeColumn } from "./describe-column.ts";
import { PAIR, rowsOf } from "./format-sheet-csv.ts";
import { validationOf } from "./list-validation.ts";
import type { PickLists } from "./pick-lists.ts";
import { labelOf, type SheetContent } from "./sheets.ts";
import type { Shown } from "./show-cell.ts";
import { cellOf, headingStyle, PLAIN, TEXT } from "./workbook-cell.ts";

/** A file that is no table as a sheet: a member a row, with what it is. */
export function pairSheet(content: SheetContent, lists: PickLists): WriteSheet {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  const style = headingStyle(0);
  const set = (row: number, column: number, shown: Shown, how: CellStyle): void => {
    cells.set(`${row},${column}`, { ...cellOf(shown), style: how });
  };
  for (const [row, pair] of rowsOf(content).entries()) {
    for (const [column, shown] of pair.entries())
      set(row, column, shown, row === 0 || column === 0 ? style : TEXT);
    const described = content.columns[row - 1];
    set(
      row,
      2,
      described ? describeColumn(described).replaceAll("\n", "") : "说明",
      row === 0 ? style : PLAIN,
    );
  }
  return {
    name: labelOf(content.sheet),
    columns: [{ width: 30 }, { width: 90 }, { width: 60 }],
    rows: [[PAIR.field, PAIR.value]],
    cells,
    freezePane: { rows: 1, columns: 1 },
    dataValidations: content.columns.flatMap((column, at) =>
      validationOf(column, `B${at + 2}`, lists),
    ),
  };
}
