import { type Folder, recordsOf, tableFile } from "../../data/check/folder.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../../data/schema/files.ts";
import { type Column, columnsOf } from "./columns.ts";
import { fieldOf, type Group } from "./field.ts";
import { flatten } from "./flatten.ts";
import type { NamesOf } from "./names.ts";
import type { Shown } from "./show-cell.ts";

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

const asGroup = (field: ReturnType<typeof fieldOf>): Group => {
  if (field.shape === "group") return field;
  throw new Error("A record is a group of members");
};

/** How a record of a table, or the site's file as a whole, is laid out. */
export function layoutOf(sheet: SheetName): Group {
  const schema = sheet === "site" ? SITE.schema : TABLES[sheet].schema.shape.records.element;
  return asGroup(fieldOf(schema, sheet));
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
