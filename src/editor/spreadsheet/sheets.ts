/** The data files as sheets: columns, rows of cells, CSV. */
import { csvFormatRow } from "d3";
import { type Folder, recordsOf, tableFile } from "../../data/read/folder.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../../data/schema/files.ts";
import { partOf } from "../../data/schema/walk-schema.ts";
import { neutraliseCell } from "../../model/csv.ts";
import { type Column, columnsOf, fieldOf, type Group } from "./field.ts";
import { flatten, type NamesOf, type Shown } from "./show-cell.ts";

/** A data file; each has a sheet. */
export type SheetName = TableName | "site";

/** The sheets in the order of the workbook: sources and the site, which change least, come last. */
export const SHEET_NAMES: readonly SheetName[] = [
  ...TABLE_NAMES.toSorted((a, b) => Number(a === "sources") - Number(b === "sources")),
  "site",
];

/** What a sheet is called. */
export const labelOf = (sheet: SheetName): string =>
  sheet === "site" ? SITE.label : TABLES[sheet].label;

/** The name of its file below the data folder. */
export const fileOf = (sheet: SheetName): string =>
  sheet === "site" ? SITE.file : TABLES[sheet].file;

const layouts = new Map<SheetName, Group>();

/** How a record of a table, or the site's file as a whole, is laid out. */
export function layoutOf(sheet: SheetName): Group {
  const known = layouts.get(sheet);
  if (known) return known;
  const schema = sheet === "site" ? SITE.schema : TABLES[sheet].schema.shape.records.element;
  const layout = fieldOf(partOf(schema), sheet);
  if (layout.shape !== "group") throw new Error("A record is a group of members");
  layouts.set(sheet, layout);
  return layout;
}

/** The content of a sheet. */
export interface SheetContent {
  readonly sheet: SheetName;
  readonly columns: readonly Column[];
  /** The cells of each row, by heading. */
  readonly rows: readonly ReadonlyMap<string, Shown>[];
}

/** The sheet of a data file. */
export function contentOf(folder: Folder, sheet: SheetName, namesOf: NamesOf): SheetContent {
  const layout = layoutOf(sheet);
  const values: readonly unknown[] =
    sheet === "site"
      ? [folder.site.value]
      : recordsOf(tableFile(folder, sheet)).map(({ value }) => value);
  return {
    sheet,
    columns: columnsOf(layout, values),
    rows: values.map((value) => flatten(layout, value, namesOf)),
  };
}

/** Headings of the two columns of a file that is no table. */
export const PAIR = { field: "字段", value: "值" } as const;

/** A sheet as rows of cells. The site's file, which is no table, has one member per row. */
export function rowsOf({ sheet, columns, rows }: SheetContent): Shown[][] {
  const headings = columns.map(({ heading }) => heading);
  if (sheet !== "site")
    return [headings, ...rows.map((row) => headings.map((heading) => row.get(heading) ?? ""))];
  return [
    [PAIR.field, PAIR.value],
    ...rows.flatMap((row) => headings.map((heading): Shown[] => [heading, row.get(heading) ?? ""])),
  ];
}

/** The byte order mark, without which spreadsheets do not read the file as UTF-8. */
const BOM = "\ufeff";

/**
 * A sheet as CSV for Excel and WPS: UTF-8 with a byte order mark, RFC 4180, no cell that they would run or convert.
 *
 * @param more a heading after the others
 */
export function formatSheetCsv(content: SheetContent, more?: string): string {
  const [headings = [], ...rows] = rowsOf(content);
  const first = more === undefined ? headings : [...headings, more];
  const lines = [first, ...rows].map((row) => csvFormatRow(row.map(cellText)));
  return `${BOM}${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** The most digits that a spreadsheet shows of a number, and so saves. */
const SHOWN_LENGTH = 10;

/** A number needs no guard, even if it begins with a sign. */
const cellText = (shown: Shown): string =>
  typeof shown === "number" && String(shown).length <= SHOWN_LENGTH
    ? String(shown)
    : guardCell(String(shown));

/**
 * A text as a cell of CSV that a spreadsheet does not change: `'` is put before what it would run as a formula or
 * convert to a date or number, and before a text that begins with `'` itself.
 */
export function guardCell(text: string): string {
  return isTaken(text) ? `'${text}` : neutraliseCell(text);
}

/** Undoes `guardCell`. A tab, which other programs use as a guard, is removed too. */
export function unguardCell(text: string): string {
  return text.replace(/^\t*'?/u, "");
}

/** A number that a spreadsheet shows as it is: without leading zeros, and not too long. */
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/u;

const PLAIN_LENGTH = 10;

/** Dates, times, percentages, sums of money, numbers with leading zeros or an exponent. */
const NUMERIC = /^[\s\d.,:/年月日时分秒%¥￥$€£()eE+-]*\d[\s\d.,:/年月日时分秒%¥￥$€£()eE+-]*$/u;

const NAME = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

const MONTH = new RegExp(
  `^(?:\\d{1,4}[-/. ]*${NAME}(?:[-/., ]*\\d{1,4})?|${NAME}[-/., ]*\\d{1,4}(?:[-/., ]+\\d{1,4})?)$`,
  "iu",
);

const WORD = /^(?:true|false)$/iu;

/** A whole date may be shown in another form, but stays the same day. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const isPlain = (text: string): boolean =>
  DAY.test(text) || (PLAIN.test(text) && text.length <= PLAIN_LENGTH);

/** Whether a spreadsheet would convert a text when it opens a CSV file. */
const isTaken = (text: string): boolean =>
  (NUMERIC.test(text) && !isPlain(text)) || MONTH.test(text) || WORD.test(text);
