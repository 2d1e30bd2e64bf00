/** The published tables: those of the data folder, flattened, and long tables made from them. */

import { chinese as say } from "../i18n/zh/index.ts";
import type { Dataset } from "../data/dataset.ts";
import { censusOrigin } from "../data/schema/census.ts";
import {
  type Citation,
  citation,
  findCitations,
  statement,
} from "../data/schema/fields/citation.ts";
import { keyOf, TABLE_NAMES, type TableName, TABLES } from "../data/schema/files.ts";
import { fund } from "../data/schema/funds.ts";
import { indicator } from "../data/schema/indicators.ts";
import { type Part, partOf } from "../data/schema/walk-schema.ts";
import { isRecord } from "../data/values.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Figure, figuresOf, toNumber } from "../model/figure.ts";
import { nameSubjects, subjectKey } from "../model/indexes.ts";
import { type SourcesById, type TellingKind, tellingKinds } from "../model/support.ts";
import {
  columnsOf,
  makePublicTable,
  printCell,
  type PublicColumn,
  type PublicField,
  type PublicTable,
  valuesOf,
} from "./public-table.ts";

/** Every table of the data folder, flattened; its JSON holds the records as they are. */
export function mainTables({ dataset, indexes }: Atlas): PublicTable[] {
  return TABLE_NAMES.map((name) => {
    const primaryKey = keyOf(name);
    const columns = withOurs(columnsOf(recordOf(name)), indexes.sources);
    const about = { name, title: TABLES[name].label, one: say.words.data.ones[name], primaryKey };
    const records: readonly unknown[] = dataset[name];
    const keyed = columns.map((column) => asKey(column, primaryKey));
    return name === "census"
      ? censusTable(about, keyed, dataset)
      : makePublicTable(about, keyed, records, records);
  });
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
  const [title, one] = say.words.data.longTables.figures;
  const names = nameSubjects(dataset);
  const values = valuesOf([partOf(fund.shape.kind)]);
  const tables = (["indicators", "funds"] as const).map((value) => ({
    value,
    label: say.words.data.ones[value],
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
    ...own.slice(1),
  ];
  const about = { name: "figures", title, one, primaryKey: "id" };
  return makePublicTable(about, columns, figuresOf(dataset));
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
  const kinds = valuesFrom(say.words.sources.kinds);
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
type LongName = keyof typeof say.words.data.longTables;

const describe = (name: LongName, primaryKey?: readonly string[]) => {
  const [title, one] = say.words.data.longTables[name];
  return { name, title, one, ...(primaryKey && { primaryKey }) };
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

const { columns, basisValues } = say.words.data;

/** Adds our columns after those they are derived from: the basis after citations, the number after a value. */
function withOurs(columns: readonly PublicColumn[], sources: SourcesById): PublicColumn[] {
  return columns.flatMap((column) => {
    if (column.field.name === "cite") return [column, basisColumn(column.field, sources)];
    return column.field.name === "value" ? [column, NUMBER] : [column];
  });
}

const NUMBER = ourColumn(
  "valueNumber",
  { name: "valueNumber", type: "number", required: true },
  (row: unknown) => {
    const value = isRecord(row) ? row.value : null;
    return typeof value === "number" || typeof value === "string" ? toNumber(value) : null;
  },
);

/** The kind of sources of a record, from its own `cite`; none where that may be, and is, empty. */
function basisColumn({ required = false }: PublicField, sources: SourcesById): PublicColumn {
  const field = { name: "basis", required, values: valuesFrom(basisValues) };
  return ourColumn("basis", field, (row) => {
    const cite = isRecord(row) && Array.isArray(row.cite) ? row.cite.filter(isCitation) : [];
    return cite.length === 0 ? null : publicBasis(tellingKinds(sources, cite));
  });
}

/** What a record rests on: one kind of source, `several` besides the article, or `both`, the article and another. */
function publicBasis([first, ...others]: readonly TellingKind[]): keyof typeof basisValues {
  if (first === undefined || first === "article") return others.length > 0 ? "both" : "article";
  if (others.length > 0) return "several";
  return first === "official-page" ? "official" : first;
}

const isCitation = (value: unknown): value is Citation =>
  isRecord(value) && typeof value.source === "string" && typeof value.at === "string";

const tableValues = TABLE_NAMES.map((value) => ({ value, label: say.words.data.ones[value] }));
const PARENT: readonly PublicColumn[] = [
  ourColumn("table", { name: "table", required: true, values: tableValues }, (row) =>
    textAt(row, "#table"),
  ),
  ourColumn("record", { name: "record", required: true }, (row) => textAt(row, "#record")),
];

/** A derived column, with its title in `words.data.columns`. */
function ourColumn<Row>(
  word: keyof typeof columns,
  field: Partial<PublicField> & Pick<PublicField, "name">,
  valueOf: (row: Row) => string | number | null,
): PublicColumn<Row> {
  const [title, description] = columns[word];
  const full: PublicField = { title, description, type: "string", ...field };
  return { field: full, cell: (row) => printCell(valueOf(row), full.type) };
}

const valuesFrom = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
