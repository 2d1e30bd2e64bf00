import { colToLetter, type WriteSheet } from "hucre/xlsx";
import type { Column } from "./columns.ts";
import { describeColumn, widthOf } from "./describe-column.ts";
import { rowsOf } from "./format-sheet-csv.ts";
import { validationOf } from "./list-validation.ts";
import type { PickLists } from "./pick-lists.ts";
import { labelOf, type SheetContent } from "./sheets.ts";
import { cellOf, headingStyle, PLAIN, TEXT } from "./workbook-cell.ts";

/** Empty rows below the records that are ready for new ones. */
const FREE_ROWS = 60;

/** The number of the group that each column belongs to: members that stand alone, or an item of a list. */
const groupsOf = (columns: readonly Column[]): number[] => {
  const groups = columns.map(({ heading }) => /^[^·]*\d+(?=·|$)/u.exec(heading)?.[0] ?? "");
  let group = 0;
  return groups.map((name, at) => (at > 0 && name !== groups[at - 1] ? (group += 1) : group));
};

/** The note of a heading; none where there is nothing to say, since an empty note is no note to Excel. */
const noteOf = (column: Column) => {
  const text = describeColumn(column);
  return text === "" ? {} : { comment: { author: "说明", text } };
};

/** A table as a sheet: a record a row. */
export function tableSheet(content: SheetContent, lists: PickLists): WriteSheet {
  const { columns } = content;
  const [headings = [], ...rows] = rowsOf(content);
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  const groups = groupsOf(columns);
  for (const [at, column] of columns.entries()) {
    cells.set(`0,${at}`, {
      value: headings[at] ?? "",
      type: "string",
      style: headingStyle(groups[at] ?? 0),
      ...noteOf(column),
    });
    for (let row = 1; row <= rows.length + FREE_ROWS; row += 1) {
      const shown = rows[row - 1]?.[at] ?? "";
      cells.set(`${row},${at}`, {
        ...cellOf(shown),
        style: column.leaf.type.is === "number" ? PLAIN : TEXT,
      });
    }
  }
  return {
    name: labelOf(content.sheet),
    columns: columns.map((column) => ({ width: widthOf(column) })),
    rows: [headings],
    cells,
    freezePane: { rows: 1, columns: 1 },
    rowDefs: new Map([[0, { height: 32 }]]),
    dataValidations: columns.flatMap((column, at) => {
      const letter = colToLetter(at);
      return validationOf(column, `${letter}2:${letter}${rows.length + FREE_ROWS + 1}`, lists);
    }),
  };
}
