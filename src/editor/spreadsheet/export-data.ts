/** An export: the data as a workbook, and as a CSV file for each sheet of it. */
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Cell, type CellStyle, colToLetter, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { formatProblems } from "../../data/problem.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { writeAllAtomically } from "../write-atomically.ts";
import { baseHeading, baseSheet } from "./base.ts";
import type { Column } from "./field.ts";
import {
  contentOf,
  fileOf,
  formatSheetCsv,
  labelOf,
  PAIR,
  rowsOf,
  SHEET_NAMES,
  type SheetContent,
} from "./sheets.ts";
import { namesIn, type NamesOf, type Shown } from "./show-cell.ts";
import {
  describeColumn,
  INSTRUCTIONS,
  INSTRUCTIONS_SHEET,
  LISTS,
  PickLists,
  textSheet,
  validationOf,
  widthOf,
} from "./workbook-help.ts";

/** The data folder, and where messages go. */
interface ExportOptions {
  readonly folder: string;
  readonly say: (text: string) => void;
}

/** Writes the workbook and the CSV files; gives the exit code. Writes nothing if a data file is no valid JSON. */
export async function exportData(
  args: readonly string[],
  { folder, say }: ExportOptions,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { to: { type: "string", default: "export" } },
  });
  const bytes = new Map<string, Uint8Array>();
  for (const name of SHEET_NAMES.map(fileOf).filter((one) => existsSync(path.join(folder, one))))
    bytes.set(name, await readFile(path.join(folder, name)));
  const data = readFolder(folder, bytes);
  const problems = [...data.tables.values(), data.site].flatMap((file) => file.problems);
  if (problems.length > 0) {
    say(formatProblems(problems));
    return 1;
  }
  const namesOf = namesIn(data);
  const contents = SHEET_NAMES.map((sheet) => contentOf(data, sheet, namesOf));
  const files = [
    {
      file: path.join(values.to, "data.xlsx"),
      content: await writeWorkbook(contents, namesOf, bytes),
    },
    ...contents.map((content) => ({
      file: path.join(values.to, "csv", `${content.sheet}.csv`),
      content: formatSheetCsv(
        content,
        baseHeading(folder, bytes.get(fileOf(content.sheet)) ?? Buffer.of()),
      ),
    })),
  ];
  await mkdir(path.join(values.to, "csv"), { recursive: true });
  await writeAllAtomically(files);
  const workbook = path.join(values.to, "data.xlsx");
  say(
    `已写好 ${workbook}（一个工作簿，${contents.length} 个表），还有 ${path.join(values.to, "csv")} 里的 ${contents.length} 个 CSV 文件。`,
  );
  say(`改好以后运行：npm run data:import -- ${workbook}`);
  return 0;
}

/** A fixed date, so that the same data makes the same bytes. */
const EPOCH = new Date(Date.UTC(2000, 0, 1));

/**
 * All files as one workbook that opens in Excel, WPS and LibreOffice: how to edit first, the pick lists last.
 *
 * @param files the data files that it is made from, by name
 */
export async function writeWorkbook(
  contents: readonly SheetContent[],
  namesOf: NamesOf,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
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
      textSheet(INSTRUCTIONS_SHEET, INSTRUCTIONS),
      ...sheets,
      {
        name: LISTS,
        columns: lists.lists.map(() => ({ width: 36 })),
        rows: listRows,
        freezePane: { rows: 1 },
      },
      ...(files.size > 0 ? [baseSheet(files)] : []),
    ],
  });
}

/** Empty rows below the records that are ready for new ones. */
const FREE_ROWS = 60;

/** A table as a sheet: a record a row. */
function tableSheet(content: SheetContent, lists: PickLists): WriteSheet {
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

/** The number of the group that each column belongs to: members that stand alone, or an item of a list. */
const groupsOf = (columns: readonly Column[]): number[] => {
  const groups = columns.map(({ heading }) => /^[^·]*\d+(?=·|$)/u.exec(heading)?.[0] ?? "");
  let group = 0;
  return groups.map((name, at) => (at > 0 && name !== groups[at - 1] ? (group += 1) : group));
};

/** The note of a heading; none if it would be empty, which Excel does not accept. */
const noteOf = (column: Column) => {
  const text = describeColumn(column);
  return text === "" ? {} : { comment: { author: "说明", text } };
};

/** A file that is no table as a sheet: a member a row, with what it is. */
function pairSheet(content: SheetContent, lists: PickLists): WriteSheet {
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

/** A cell whose text a spreadsheet does not convert, as it would `1/3` to a date. */
const TEXT: CellStyle = { numFmt: "@", alignment: { vertical: "top" } };

/** A cell that holds a number, or words to read. */
const PLAIN: CellStyle = { alignment: { vertical: "top" } };

const FILLS = ["EFE9DD", "DDE7E2"];

/** The style of a heading; the two colours alternate between groups of columns. */
const headingStyle = (group: number): CellStyle => ({
  font: { bold: true, size: 11, name: "Calibri" },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: FILLS[group % FILLS.length] ?? "" } },
  alignment: { vertical: "center", wrapText: true },
});

/** A cell with a value; an empty one keeps its format. */
function cellOf(shown: Shown): Pick<Cell, "value" | "type" | "richText"> {
  if (shown === "") return { value: null, type: "empty" };
  const value = escapeCell(shown);
  if (typeof value === "number") return { value, type: "number" };
  return ERROR.test(value)
    ? { value, type: "richText", richText: [{ text: value }] }
    : { value, type: "string" };
}

/** Escapes text such as `_x0041_`, which a workbook would read as the character with that code. */
const escapeCell = (shown: Shown): Shown =>
  typeof shown === "string" ? shown.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_") : shown;

/** Text that the library writes as the error of a formula, unless it is rich text. */
const ERROR = /^#[A-Z0-9/_]+[!?]?$/u;
