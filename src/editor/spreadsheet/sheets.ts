/** The sheets that the data files make, as rows of cells and as CSV. */
import { csvFormatRow } from "d3";
import { type Folder, recordsOf, tableFile } from "../../data/read/folder.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../../data/schema/files.ts";
import { partOf } from "../../data/schema/walk-schema.ts";
import { neutraliseCell } from "../../model/csv.ts";
import { type Column, columnsOf, fieldOf, type Group } from "./field.ts";
import { flatten, type NamesOf, type Shown } from "./show-cell.ts";

/** A data file that makes a sheet. */
export type SheetName = TableName | "site";

/** The sheets in the order of the workbook: what an editor changes most stands first. */
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

/** The member by which a record is found again. */
export const keyOf = (table: TableName): "id" | "adcode" => (table === "labels" ? "adcode" : "id");

/** A sheet as it is written: rows of cells under headings. */
export interface SheetContent {
  readonly sheet: SheetName;
  readonly columns: readonly Column[];
  /** Cells by heading, a row each. */
  readonly rows: readonly ReadonlyMap<string, Shown>[];
}

/** Lays out one file of a folder. */
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

/** A sheet as rows of cells; a file that is no table has one member a row. */
export function rowsOf({ sheet, columns, rows }: SheetContent): Shown[][] {
  const headings = columns.map(({ heading }) => heading);
  if (sheet !== "site")
    return [headings, ...rows.map((row) => headings.map((heading) => row.get(heading) ?? ""))];
  return [
    [PAIR.field, PAIR.value],
    ...rows.flatMap((row) => headings.map((heading): Shown[] => [heading, row.get(heading) ?? ""])),
  ];
}

/** Tells spreadsheets that the file is UTF-8; without it they show Chinese as nonsense. */
const BOM = "\ufeff";

/** A sheet as CSV that Excel and WPS open rightly: UTF-8 with its mark, lines as RFC 4180 says, no cell that they would run or change. */
export function formatSheetCsv(content: SheetContent): string {
  const lines = rowsOf(content).map((row) => csvFormatRow(row.map(cellText)));
  return `${BOM}${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** Digits of a number that a spreadsheet shows, and so saves. */
const SHOWN_LENGTH = 10;

/** A number is no formula, though it may begin with a sign. */
const cellText = (shown: Shown): string =>
  typeof shown === "number" && String(shown).length <= SHOWN_LENGTH
    ? String(shown)
    : guardCell(String(shown));

/**
 * A cell of a CSV file that a spreadsheet leaves as it stands: what it would run as a formula, or turn into a date or
 * a number, begins with `'`, and so does what begins with that sign by itself.
 */
export function guardCell(text: string): string {
  return isTaken(text) ? `'${text}` : neutraliseCell(text);
}

/** The text behind the guard; a tab, which serves others as one, goes too. */
export function unguardCell(text: string): string {
  return text.replace(/^\t*'?/u, "");
}

/** Digits that a spreadsheet shows as they are: no zeros before them, and not too many. */
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/u;

const PLAIN_LENGTH = 10;

/** Dates, times, shares, sums of money, numbers with zeros before them or with an exponent. */
const NUMERIC = /^[\s\d.,:/年月日时分秒%¥￥$€£()eE+-]*\d[\s\d.,:/年月日时分秒%¥￥$€£()eE+-]*$/u;

const NAME = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

const MONTH = new RegExp(
  `^(?:\\d{1,4}[-/. ]*${NAME}(?:[-/., ]*\\d{1,4})?|${NAME}[-/., ]*\\d{1,4}(?:[-/., ]+\\d{1,4})?)$`,
  "iu",
);

const WORD = /^(?:true|false)$/iu;

/** Shown in another form, but as the same day. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const isPlain = (text: string): boolean =>
  DAY.test(text) || (PLAIN.test(text) && text.length <= PLAIN_LENGTH);

/** Whether a spreadsheet that opens a CSV file would make something else of a text. */
const isTaken = (text: string): boolean =>
  (NUMERIC.test(text) && !isPlain(text)) || MONTH.test(text) || WORD.test(text);
