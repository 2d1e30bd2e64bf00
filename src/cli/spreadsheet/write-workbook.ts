import { writeXlsx } from "hucre/xlsx";
import { INSTRUCTIONS, INSTRUCTIONS_SHEET } from "./instructions.ts";
import type { NamesOf } from "./names.ts";
import { pairSheet } from "./pair-sheet.ts";
import { LISTS, PickLists } from "./pick-lists.ts";
import type { SheetContent } from "./sheets.ts";
import { tableSheet } from "./table-sheet.ts";
import { textSheet } from "./text-sheet.ts";
import { type Versions, writeVersions } from "./versions.ts";
import { escapeCell } from "./workbook-cell.ts";

/** The same data makes the same bytes. */
const EPOCH = new Date(Date.UTC(2000, 0, 1));

/**
 * All files as one workbook that opens in Excel, WPS and LibreOffice: how to edit first, the pick lists last.
 *
 * @param versions of the files, so that an import can tell what was changed since
 */
export async function writeWorkbook(
  contents: readonly SheetContent[],
  namesOf: NamesOf,
  versions: Versions = new Map(),
): Promise<Uint8Array> {
  const lists = new PickLists(namesOf);
  const sheets = contents.map((content) =>
    content.sheet === "site" ? pairSheet(content, lists) : tableSheet(content, lists),
  );
  const longest = Math.max(0, ...lists.lists.map(({ items }) => items.length));
  const listRows = Array.from({ length: longest + 1 }, (_, row) =>
    lists.lists.map(({ heading, items }) =>
      escapeCell((row === 0 ? heading : items[row - 1]) ?? ""),
    ),
  ).map((row) => row.map((cell) => (cell === "" ? null : cell)));
  return writeXlsx({
    properties: { title: "数据", creator: "", created: EPOCH, modified: EPOCH },
    sheets: [
      textSheet(INSTRUCTIONS_SHEET, [...INSTRUCTIONS, ...writeVersions(versions)]),
      ...sheets,
      {
        name: LISTS,
        columns: lists.lists.map(() => ({ width: 36 })),
        rows: listRows,
        freezePane: { rows: 1 },
      },
    ],
  });
}
