import type { z } from "zod";
import { TABLE_NAMES, type TableName, TABLES } from "../../data/schema/files.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { columnsOf } from "../../model/publish/columns-of.ts";
import { makePublicTable } from "../../model/publish/make-public-table.ts";
import type { PublicColumn, PublicTable } from "../../model/publish/public-column.ts";
import { withOurs } from "./our-columns.ts";

/** The schema of a table's record. */
export const recordSchema = (table: TableName): z.core.$ZodType =>
  TABLES[table].schema.shape.records.element;

/** A table's key: the member that tells its records apart. */
export const keyOf = (table: TableName): string => (table === "labels" ? "adcode" : "id");

const asKey = (column: PublicColumn, key: string): PublicColumn =>
  column.field.name === key
    ? { ...column, field: { ...column.field, unique: true, required: true } }
    : column;

/** Every table of the data folder, flattened; its JSON holds the records as they are. */
export function mainTables({ dataset, indexes }: Atlas): PublicTable[] {
  return TABLE_NAMES.map((name) => {
    const primaryKey = keyOf(name);
    const columns = withOurs(columnsOf(recordSchema(name)), indexes.sources);
    const about = { name, title: TABLES[name].label, one: words.data.ones[name], primaryKey };
    const records: readonly unknown[] = dataset[name];
    return makePublicTable(
      about,
      columns.map((column) => asKey(column, primaryKey)),
      records,
      records,
    );
  });
}
