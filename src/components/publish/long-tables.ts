import { z } from "zod";
import { findCitations } from "../../data/find-citations.ts";
import { isRecord } from "../../data/is-record.ts";
import { citation } from "../../data/schema/fields/citation.ts";
import { statement } from "../../data/schema/fields/statement.ts";
import { TABLE_NAMES, type TableName } from "../../data/schema/files.ts";
import { innerOf } from "../../data/schema/inner-of.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { columnsOf } from "../../model/publish/columns-of.ts";
import { makePublicTable } from "../../model/publish/make-public-table.ts";
import type { PublicColumn, PublicTable } from "../../model/publish/public-column.ts";
import { figuresTable } from "./figures-table.ts";
import { keyOf, recordSchema } from "./main-tables.ts";
import { ourColumn, valuesFrom, withOurs } from "./our-columns.ts";

type Row = Readonly<Record<string, unknown>>;
type LongName = keyof typeof words.data.longTables;

const describe = (name: LongName, primaryKey?: readonly string[]) => {
  const [title, one] = words.data.longTables[name];
  return { name, title, one, ...(primaryKey && { primaryKey }) };
};

const textAt = (row: unknown, key: string): string | null => {
  const value = isRecord(row) ? row[key] : null;
  return typeof value === "string" ? value : null;
};

/** The records of every table as plain rows, with their table and key. */
const allRows = ({ dataset }: Atlas): { table: TableName; record: string; row: Row }[] =>
  TABLE_NAMES.flatMap((table) => {
    const rows: readonly unknown[] = dataset[table];
    return rows
      .filter(isRecord)
      .map((row) => ({ table, record: textAt(row, keyOf(table)) ?? "", row }));
  });

/** The items of a list in each record of a table, a row each, under the record's id. */
function itemsTable(atlas: Atlas, name: LongName, parent: string, table: TableName, list: string) {
  const schema = recordSchema(table);
  const shape: z.core.$ZodShape = schema instanceof z.ZodObject ? schema.shape : {};
  const member = innerOf(shape[list] ?? z.never());
  const element = member instanceof z.ZodArray ? member.element : z.never();
  const rows = allRows(atlas)
    .filter((one) => one.table === table)
    .flatMap(({ record, row }) => {
      const items: readonly unknown[] = Array.isArray(row[list]) ? row[list] : [];
      return items.map((item, at) => ({
        ...(isRecord(item) ? item : {}),
        "#parent": record,
        "#position": at + 1,
      }));
    });
  const columns: PublicColumn[] = [
    ourColumn("record", { name: parent, required: true, references: table }, (row) =>
      textAt(row, "#parent"),
    ),
    ourColumn("position", { name: "position", type: "integer", required: true }, (row) =>
      isRecord(row) ? Number(row["#position"]) : null,
    ),
    ...withOurs(columnsOf(element), atlas.indexes.sources),
  ];
  return makePublicTable<unknown>(describe(name, [parent, "position"]), columns, rows);
}

const tableValues = TABLE_NAMES.map((value) => ({ value, label: words.data.ones[value] }));
const PARENT: readonly PublicColumn[] = [
  ourColumn("table", { name: "table", required: true, values: tableValues }, (row) =>
    textAt(row, "#table"),
  ),
  ourColumn("record", { name: "record", required: true }, (row) => textAt(row, "#record")),
];

function statementsTable(atlas: Atlas): PublicTable {
  const rows = allRows(atlas).flatMap(({ table, record, row }) => {
    const found: readonly unknown[] = Array.isArray(row.statements) ? row.statements : [];
    return found.filter(isRecord).map((one) => ({ ...one, "#table": table, "#record": record }));
  });
  const columns = [...PARENT, ...withOurs(columnsOf(statement), atlas.indexes.sources)];
  const about = describe("statements", ["table", "record", "id"]);
  return makePublicTable<unknown>(about, columns, rows);
}

function citationsTable(atlas: Atlas): PublicTable {
  const { sources } = atlas.indexes;
  const rows = allRows(atlas).flatMap(({ table, record, row }) =>
    [...findCitations(row)].map(({ path, source, at }) => ({
      ...{ source, at, kind: sources.get(source)?.kind ?? null },
      ...{ "#table": table, "#record": record, "#path": path.slice(0, -2).join(".") },
    })),
  );
  const { article, officialPage, dataset } = words.sources;
  const kinds = valuesFrom({ article, "official-page": officialPage, dataset });
  const columns: PublicColumn[] = [
    ...PARENT,
    ourColumn("path", { name: "path" }, (row) => textAt(row, "#path")),
    ...columnsOf(citation),
    ourColumn("sourceKind", { name: "kind", required: true, values: kinds }, (row) =>
      textAt(row, "kind"),
    ),
  ];
  // No key: of a record's own citations the path is empty, and no part of a key may be.
  return makePublicTable<unknown>(describe("citations"), columns, rows);
}

/** Tables made of the others for those who count and join: what stands in lists there is a row here. */
export const longTables = (atlas: Atlas): PublicTable[] => [
  figuresTable(atlas),
  itemsTable(atlas, "team-members", "team", "teams", "members"),
  itemsTable(atlas, "project-participants", "project", "projects", "participants"),
  itemsTable(atlas, "person-posts", "person", "people", "posts"),
  statementsTable(atlas),
  citationsTable(atlas),
];
