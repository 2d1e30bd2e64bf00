/** The published tables: those of the data folder, flattened, and long tables made from them. */

import type { Dataset } from "../data/dataset.ts";
import { censusOrigin } from "../data/schema/census.ts";
import { citation, findCitations, statement } from "../data/schema/fields/citation.ts";
import { keyOf, TABLE_NAMES, type TableName, TABLES } from "../data/schema/files.ts";
import { fund } from "../data/schema/funds.ts";
import { indicator } from "../data/schema/indicators.ts";
import { source } from "../data/schema/sources.ts";
import { type Part, partOf } from "../data/schema/walk-schema.ts";
import { isRecord } from "../data/values.ts";
import type { Words } from "../i18n/language.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Figure, figuresOf } from "../model/figure.ts";
import { nameSubjects, subjectKey } from "../model/indexes.ts";
import { allPhotos, PHOTO_FOLDER } from "../model/photos.ts";
import { ourColumn, toldPair, withOurs } from "./our-columns.ts";
import {
  columnsOf,
  makePublicTable,
  type PublicColumn,
  type PublicTable,
  type Told,
  valuesOf,
} from "./public-table.ts";

/** Every table of the data folder, flattened; its JSON holds the records as they are. */
export function mainTables(atlas: Atlas): PublicTable[] {
  const { dataset, indexes } = atlas;
  return TABLE_NAMES.map((name) => {
    const primaryKey = keyOf(name);
    const columns = withOurs(columnsOf(recordOf(name)), indexes.sources);
    const title: Told = (say) => say.schema(TABLES[name].label);
    const about = { name, title, one: oneOf(name), primaryKey };
    const records: readonly unknown[] = dataset[name];
    const keyed = columns.map((column) => asKey(column, primaryKey));
    if (name === "photos") keyed.push(photoColumn(atlas));
    return name === "census"
      ? censusTable(about, keyed, dataset)
      : makePublicTable(about, keyed, records, records);
  });
}

/** Where a photo is published, since the file that its record names is not. */
function photoColumn(atlas: Atlas): PublicColumn {
  const paths = new Map(
    allPhotos(atlas).map(({ photo, sizes }) => [
      photo.id,
      `${PHOTO_FOLDER.slice(1)}${sizes.at(-1)?.name ?? ""}`,
    ]),
  );
  return ourColumn(
    "photoPath",
    { name: "path", required: true },
    (row) => paths.get(textAt(row, "id") ?? "") ?? null,
  );
}

/** The census. Its rows share their day and source, which stand in each row of its CSV and once in its JSON. */
function censusTable(
  about: Parameters<typeof makePublicTable>[0],
  columns: readonly PublicColumn[],
  { census, site }: Dataset,
): PublicTable {
  const rows = census.map((row) => ({ ...row, ...site.census }));
  const table = makePublicTable(
    about,
    [...columns, ...columnsOf(partOf(censusOrigin))],
    rows,
    census,
  );
  return { ...table, ...(site.census && { shared: site.census }) };
}

/** Long tables, for counting and joining: each item of a list in the main tables is a row here. */
export const longTables = (atlas: Atlas): PublicTable[] => [
  figuresTable(atlas),
  itemsTable(atlas, "team-members", "team", "teams", "members"),
  itemsTable(atlas, "project-participants", "project", "projects", "participants"),
  itemsTable(atlas, "person-posts", "person", "people", "posts"),
  statementsTable(atlas),
  citationsTable(atlas),
];

/** Indicators and funds in one table, since most questions are about both. A column names the original table. */
function figuresTable(atlas: Atlas): PublicTable {
  const { dataset, indexes } = atlas;
  const names = nameSubjects(dataset);
  const values = valuesOf([partOf(fund.shape.kind)]);
  const tables = (["indicators", "funds"] as const).map((value) => ({
    value,
    label: oneOf(value),
  }));
  const own = withOurs(columnsOf(partOf(indicator)), indexes.sources).map(({ field, cell }) => ({
    field: field.name === "id" ? { ...field, unique: true } : field,
    cell: (row: Figure) => cell(row),
  }));
  const columns: PublicColumn<Figure>[] = [
    ...own.slice(0, 1),
    ourColumn("table", { name: "table", required: true, values: tables }, (row) =>
      row.fund === null ? "indicators" : "funds",
    ),
    ourColumn("fund", { name: "fund", values }, (row) => row.fund),
    ourColumn(
      "subjectName",
      { name: "subject.name", required: true },
      (row) => names.get(subjectKey(row.subject))?.zh ?? null,
    ),
    ourColumn(
      "subjectNameEn",
      { name: "subject.nameEn", required: true },
      (row) => names.get(subjectKey(row.subject))?.en ?? null,
    ),
    ...own.slice(1),
  ];
  return makePublicTable(describe("figures", "id"), columns, figuresOf(dataset));
}

/** A row for each item of a list in the records of a table, with the record's id. */
function itemsTable(atlas: Atlas, name: LongName, parent: string, table: TableName, list: string) {
  const record = recordOf(table);
  const member = record.is === "object" ? record.members.get(list) : undefined;
  if (member?.is !== "list") throw new Error(`A record of ${table} has no list ${list}`);
  const rows = allRows(atlas)
    .filter((one) => one.table === table)
    .flatMap(({ record: id, row }) => {
      const items: readonly unknown[] = Array.isArray(row[list]) ? row[list] : [];
      return items.map((item, at) => ({
        ...(isRecord(item) ? item : {}),
        "#parent": id,
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
    ...withOurs(columnsOf(member.item), atlas.indexes.sources),
  ];
  return makePublicTable<unknown>(describe(name, [parent, "position"]), columns, rows);
}

/** A row for each statement in any table. */
function statementsTable(atlas: Atlas): PublicTable {
  const rows = allRows(atlas).flatMap(({ table, record, row }) => {
    const found: readonly unknown[] = Array.isArray(row.statements) ? row.statements : [];
    return found.filter(isRecord).map((one) => ({ ...one, "#table": table, "#record": record }));
  });
  const columns = [...PARENT, ...withOurs(columnsOf(partOf(statement)), atlas.indexes.sources)];
  const about = describe("statements", ["table", "record", "id"]);
  return makePublicTable<unknown>(about, columns, rows);
}

/** A row for each citation in any table. */
function citationsTable(atlas: Atlas): PublicTable {
  const { sources } = atlas.indexes;
  const rows = allRows(atlas).flatMap(({ table, record, row }) =>
    [...findCitations(row)].map(({ path, source, at }) => ({
      ...{ source, at, kind: sources.get(source)?.kind ?? null },
      ...{ "#table": table, "#record": record, "#path": path.slice(0, -2).join(".") },
    })),
  );
  const kinds = valuesOf([partOf(source.shape.kind)]);
  const columns: PublicColumn[] = [
    ...PARENT,
    ourColumn("path", { name: "path" }, (row) => textAt(row, "#path")),
    ...columnsOf(partOf(citation)),
    ourColumn("sourceKind", { name: "kind", required: true, values: kinds }, (row) =>
      textAt(row, "kind"),
    ),
  ];
  // Without a key: the path of a record's own citations is empty, which no part of a key may be.
  return makePublicTable<unknown>(describe("citations"), columns, rows);
}

type Row = Readonly<Record<string, unknown>>;
type LongName = keyof Words["data"]["longTables"];

const describe = (name: LongName, primaryKey?: string | readonly string[]) => {
  const [title, one] = toldPair((say) => say.words.data.longTables[name]);
  return { name, title, one, ...(primaryKey !== undefined && { primaryKey }) };
};

/** The records of all tables, with their table and key. */
const allRows = ({ dataset }: Atlas): { table: TableName; record: string; row: Row }[] =>
  TABLE_NAMES.flatMap((table) => {
    const rows: readonly unknown[] = dataset[table];
    return rows
      .filter(isRecord)
      .map((row) => ({ table, record: textAt(row, keyOf(table)) ?? "", row }));
  });

/** A table's record, by its schema. */
const recordOf = (table: TableName): Part => partOf(TABLES[table].schema.shape.records.element);

const asKey = (column: PublicColumn, key: string): PublicColumn =>
  column.field.name === key
    ? { ...column, field: { ...column.field, unique: true, required: true } }
    : column;

const textAt = (row: unknown, key: string): string | null => {
  const value = isRecord(row) ? row[key] : null;
  return typeof value === "string" ? value : null;
};

const tableValues = TABLE_NAMES.map((value) => ({ value, label: oneOf(value) }));
const PARENT: readonly PublicColumn[] = [
  ourColumn("table", { name: "table", required: true, values: tableValues }, (row) =>
    textAt(row, "#table"),
  ),
  ourColumn("record", { name: "record", required: true }, (row) => textAt(row, "#record")),
];

/** What one row of a table is. */
function oneOf(name: TableName): Told {
  return (say) => say.words.data.ones[name];
}
