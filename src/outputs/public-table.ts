import { z } from "zod";
import { innerOf, titleOf, wordOf } from "../data/schema/field.ts";
import { type Citation, findCitations } from "../data/schema/fields/citation.ts";
import { references } from "../data/schema/fields/reference.ts";
import { isRecord } from "../data/values.ts";
import { neutraliseCell } from "../model/csv.ts";

/** What a cell of a published table holds, in the words of Frictionless Table Schema; `array` is a list written as JSON. */
type CellType = "string" | "number" | "integer" | "boolean" | "array";

/** A value that a column may hold, with its Chinese word. */
interface CellValue {
  readonly value: string;
  readonly label: string;
}

/** A column of a published table: what it is called, what it means, what may stand in it. */
export interface PublicField {
  /** For programs: the way to the value in the record, with dots (`name.zh`). */
  readonly name: string;
  /** For readers, in Chinese. */
  readonly title: string;
  readonly description: string;
  readonly type: CellType;
  /** The only values it takes, for an enumeration. */
  readonly values?: readonly CellValue[];
  readonly pattern?: string;
  /** Whether every record has it. */
  readonly required?: boolean;
  readonly unique?: boolean;
  /** The published table whose `id` it holds. */
  readonly references?: string;
}

/** A column with the way its cells are made; an empty cell is what no source says, or what a record does not have. */
export interface PublicColumn<Row = unknown> {
  readonly field: PublicField;
  readonly cell: (row: Row) => string;
}

/** A table as it is published: its columns, and the records under them. */
export interface PublicTable {
  /** The name of its files: `teams`. */
  readonly name: string;
  readonly title: string;
  /** Every place of a source that its rows cite. */
  readonly cites: readonly Citation[];
  /** What one row is. */
  readonly one: string;
  /** The column, or the columns together, that tell its rows apart. */
  readonly primaryKey?: string | readonly string[];
  readonly fields: readonly PublicField[];
  /** A row for each record, its cells as CSV holds them. */
  readonly rows: readonly (readonly string[])[];
  /** The records as they stand in the data, whole; a table made from others is its rows by name. */
  readonly records: readonly unknown[];
}

/** Places of sources in one cell: `nanfang-2024-05-29#7; nanfang-2024-05-29#摘要`. */
function printCitations(value: unknown): string {
  const places = Array.isArray(value) ? value.filter(isRecord) : [];
  return places.map(({ source, at }) => `${String(source)}#${String(at)}`).join("; ");
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/**
 * A value as a cell of CSV. Nothing for what is not there, since no word or zero may stand for it: an empty list, too,
 * says that no source tells of any, not that there are none. Text that a
 * spreadsheet would run or turn into a date begins with `'`; a number is left a number, a negative one too.
 */
export function printCell(value: unknown, type: CellType, cites = false): string {
  if (isEmpty(value)) return "";
  if (cites) return neutraliseCell(printCitations(value));
  if (typeof value === "string") return neutraliseCell(value);
  const printed = JSON.stringify(value);
  // A figure without its unit is text that a fraction may stand in; a number is safe wherever it stands.
  return type === "array" ? neutraliseCell(printed) : printed;
}

interface Place {
  readonly path: readonly string[];
  readonly titles: readonly string[];
  /** Whether all that it stands in is always there. */
  readonly sure: boolean;
}

const OUTSIDE: Place = { path: [], titles: [], sure: true };

/** The value that stands at a path of a record. */
const valueAt = (record: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined,
    record,
  );

function typeOf(schema: z.core.$ZodType): CellType {
  if (schema instanceof z.ZodArray) return isCitations(schema) ? "string" : "array";
  if (schema instanceof z.ZodBoolean) return "boolean";
  if (schema instanceof z.ZodNumber) return schema.format === "safeint" ? "integer" : "number";
  return "string";
}

function isCitations(schema: z.core.$ZodType): boolean {
  if (!(schema instanceof z.ZodArray)) return false;
  const element = innerOf(schema.element);
  return element instanceof z.ZodObject && "source" in element.shape && "at" in element.shape;
}

/** Whether it is a list that may hold nothing, for which a cell is empty. */
const mayBeEmpty = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodArray && schema.safeParse([]).success;

/** The values of one or several schemas of the same member, each once, in order. */
function valuesOf(schemas: readonly z.core.$ZodType[]) {
  const found = schemas.flatMap((schema) => {
    const list =
      schema instanceof z.ZodEnum
        ? schema.options
        : schema instanceof z.ZodLiteral
          ? [...schema.values]
          : [];
    return list.map(String).map((value) => ({ value, label: wordOf(schema, value) ?? value }));
  });
  return found.filter(({ value }, at) => found.findIndex((one) => one.value === value) === at);
}

/** The regular expression of a text that has just one. */
const patternOf = (schema: z.core.$ZodType): string | undefined =>
  schema instanceof z.ZodString ? z.toJSONSchema(schema).pattern : undefined;

/** The column of a member that stands in one cell; `schemas` are what the kinds of record make of it. */
function leafColumn(schemas: readonly z.core.$ZodType[], { path, titles, sure }: Place) {
  const outer = schemas[0] ?? z.never();
  const inner = innerOf(outer);
  const about = z.globalRegistry.get(outer) ?? z.globalRegistry.get(inner);
  const values = valuesOf(schemas.map(innerOf));
  const pattern = patternOf(inner);
  const table = references.get(inner)?.table;
  const isFree = schemas.length > 1 && values.length === 0;
  const field: PublicField = {
    name: path.join("."),
    title: titles.join("·"),
    description: about?.description ?? "",
    type: typeOf(inner),
    required: sure && inner === outer && !mayBeEmpty(inner),
    ...(values.length > 0 && { values }),
    ...(pattern !== undefined && { pattern }),
    ...(table !== undefined && !isFree && { references: table }),
  };
  const cites = isCitations(inner);
  return { field, cell: (row: unknown) => printCell(valueAt(row, path), field.type, cites) };
}

/** The members of the objects that a schema may be: each with what they make of it, and whether all have it. */
function membersOf(schema: z.core.$ZodType): Map<string, z.core.$ZodType[]> | null {
  const options = schema instanceof z.ZodUnion ? schema.options.map(innerOf) : [schema];
  const shapes = options.flatMap((one) => (one instanceof z.ZodObject ? [one.shape] : []));
  if (shapes.length < options.length) return null;
  const members = new Map<string, z.core.$ZodType[]>();
  for (const shape of shapes) {
    for (const [key, member] of Object.entries<z.core.$ZodType>(shape))
      members.set(key, [...(members.get(key) ?? []), member]);
  }
  return members;
}

/**
 * The columns of a record, made from its schema, so that no field can be forgotten: an object's members are columns
 * of their own, with dots; places of sources are `source#at; source#at`; another list stands in its cell as JSON.
 */
export function columnsOf(schema: z.core.$ZodType, place: Place = OUTSIDE): PublicColumn[] {
  const inner = innerOf(schema);
  const members = membersOf(inner);
  if (members === null) return [leafColumn([schema], place)];
  const kinds = inner instanceof z.ZodUnion ? inner.options.length : 1;
  return [...members].flatMap(([key, schemas]) => {
    const first = schemas[0] ?? z.never();
    const within = {
      path: [...place.path, key],
      titles: [...place.titles, titleOf(first) ?? key],
      sure: place.sure && inner === schema && schemas.length === kinds,
    };
    return schemas.length > 1 ? [leafColumn(schemas, within)] : columnsOf(first, within);
  });
}

/** A value of a row by its column's type, for JSON; null for an empty cell. */
function parseCell(type: string, cell: string): unknown {
  if (cell === "") return null;
  if (type === "string") return cell.replace(/^'/u, "");
  return JSON.parse(cell) as unknown;
}

/**
 * Puts records under columns. Without `records` of its own a table's JSON is its rows, each value under its column's
 * name and of its type.
 */
export function makePublicTable<Row>(
  about: Pick<PublicTable, "name" | "title" | "one" | "primaryKey">,
  columns: readonly PublicColumn<Row>[],
  rows: readonly Row[],
  records?: readonly unknown[],
): PublicTable {
  const fields = columns.map(({ field }) => field);
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const told = () =>
    cells.map((row) =>
      Object.fromEntries(
        fields.map(({ name, type }, at) => [name, parseCell(type, row[at] ?? "")]),
      ),
    );
  const cites = [...findCitations(rows)];
  return { ...about, fields, cites, rows: cells, records: records ?? told() };
}
