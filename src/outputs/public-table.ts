/**
 * Published tables: columns made from the schemas of the data, and records put under them as the cells of CSV and as JSON.
 */

import { z } from "zod";
import type { Language } from "../i18n/language.ts";
import { type Citation, findCitations } from "../data/schema/fields/citation.ts";
import type { Part } from "../data/schema/walk-schema.ts";
import { isRecord, valueAt } from "../data/values.ts";
import { neutraliseCell } from "../model/csv.ts";

/** The type of a column, as Frictionless Table Schema names it; `array` is a list written as JSON. */
type CellType = "string" | "number" | "integer" | "boolean" | "array";

/** A text in the language that is asked for: tables are the same in all. */
export type Told = (say: Language) => string;

/** A value that a column may hold, with its word. */
interface CellValue {
  readonly value: string;
  readonly label: Told;
}

/** The description of a column: its name, its meaning and its possible values. */
export interface PublicField {
  /** For programs: the path of the value in the record, with dots (`name.zh`). */
  readonly name: string;
  /** For readers. */
  readonly title: Told;
  readonly description: Told;
  readonly type: CellType;
  /** The only values that it may have, if they are listed. */
  readonly values?: readonly CellValue[];
  readonly pattern?: string;
  /** Whether every record has it. */
  readonly required?: boolean;
  readonly unique?: boolean;
  /** The published table whose ids it holds. */
  readonly references?: string;
}

/** A column and how its cells are made. A cell is empty if no source tells the value or the record has none. */
export interface PublicColumn<Row = unknown> {
  readonly field: PublicField;
  readonly cell: (row: Row) => string;
}

/** A table as it is published. */
export interface PublicTable {
  /** The name of its files: `teams`. */
  readonly name: string;
  readonly title: Told;
  /** All citations of its rows. */
  readonly cites: readonly Citation[];
  /** What one row is. */
  readonly one: Told;
  /** The column that identifies a row, or the columns that do so together. */
  readonly primaryKey?: string | readonly string[];
  readonly fields: readonly PublicField[];
  /** What holds of every record, and stands once in its JSON file. */
  readonly shared?: Readonly<Record<string, unknown>>;
  /** The rows of its CSV file. */
  readonly rows: readonly (readonly string[])[];
  /** The records of its JSON file: those of the data, or, for a table made from several others, its rows. */
  readonly records: readonly unknown[];
}

/** Puts records under columns. Without `records`, the table's JSON is made from its rows, by the columns' names. */
export function makePublicTable<Row>(
  about: Pick<PublicTable, "name" | "title" | "one" | "primaryKey">,
  columns: readonly PublicColumn<Row>[],
  rows: readonly Row[],
  records?: readonly unknown[],
): PublicTable {
  const fields = columns.map(({ field }) => field);
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const rowsByName = () =>
    cells.map((row) =>
      Object.fromEntries(
        fields.map(({ name, type }, at) => [name, parseCell(type, row[at] ?? "")]),
      ),
    );
  const cites = [...findCitations(rows)];
  return { ...about, fields, cites, rows: cells, records: records ?? rowsByName() };
}

/** The value of a cell for JSON, by its column's type; null for an empty cell. */
function parseCell(type: string, cell: string): unknown {
  if (cell === "") return null;
  if (type === "string") return cell.replace(/^'/u, "");
  return JSON.parse(cell) as unknown;
}

/** Where a member stands in a record. */
interface Place {
  readonly path: readonly string[];
  readonly titles: readonly string[];
  /** Whether every record has the object that holds it. */
  readonly sure: boolean;
}

const ROOT: Place = { path: [], titles: [], sure: true };

/**
 * The columns of a record, made from its schema so that no field can be forgotten. The members of an object have
 * columns of their own, with dots; citations are written `source#at; source#at`, and any other list as JSON.
 */
export function columnsOf(part: Part, place: Place = ROOT): PublicColumn[] {
  const members = membersOf(part);
  if (members === null) return [leafColumn([part], place)];
  const kinds = part.is === "union" ? part.options.length : 1;
  return [...members].flatMap(([key, variants]) => {
    const [first] = variants;
    const within = {
      path: [...place.path, key],
      titles: [...place.titles, first.title ?? key],
      sure: place.sure && isSure(part) && variants.length === kinds,
    };
    return variants.length > 1 ? [leafColumn(variants, within)] : columnsOf(first, within);
  });
}

/** A member as it is in each kind of record that has it. */
type Variants = readonly [Part, ...Part[]];

/** The members of an object, or of all kinds of object that it may be; null if it may be something else. */
function membersOf(part: Part): Map<string, Variants> | null {
  const options = part.is === "union" ? part.options : [part];
  const members = new Map<string, Variants>();
  for (const option of options) {
    if (option.is !== "object") return null;
    for (const [key, member] of option.members) {
      // The answers to the check's warnings are for editors alone, and no longer in the facts.
      if (key === "meantSo") continue;
      const [first, ...others] = members.get(key) ?? [];
      members.set(key, first ? [first, ...others, member] : [member]);
    }
  }
  return members;
}

/** The column of a member that fits into one cell. */
function leafColumn(variants: Variants, { path, titles, sure }: Place): PublicColumn {
  const [part] = variants;
  const values = valuesOf(variants);
  const pattern = patternOf(part);
  const isFree = variants.length > 1 && values.length === 0;
  const field: PublicField = {
    name: path.join("."),
    title: (say) => say.words.data.column(titles.map(say.schema)),
    description: (say) => say.schema(part.description),
    type: typeOf(part),
    required: sure && isSure(part) && !mayBeEmpty(part),
    ...(values.length > 0 && { values }),
    ...(pattern !== undefined && { pattern }),
    ...(part.is === "pointer" && !isFree && { references: part.table }),
  };
  const cites = isCitations(part);
  return { field, cell: (row) => printCell(valueAt(row, path), field.type, cites) };
}

/** Whether there is always a value. */
const isSure = ({ optional, nullable }: Part): boolean => !optional && !nullable;

function typeOf(part: Part): CellType {
  if (part.is === "list") return isCitations(part) ? "string" : "array";
  return part.is === "boolean" || part.is === "number" || part.is === "integer"
    ? part.is
    : "string";
}

const isCitations = (part: Part): boolean =>
  part.is === "list" &&
  part.item.is === "object" &&
  part.item.members.has("source") &&
  part.item.members.has("at");

/** Whether a part is a list that may be empty, so that its cell may be. */
const mayBeEmpty = (part: Part): boolean => part.is === "list" && part.least === 0;

/** The listed values of a member, each once, in order. */
export function valuesOf(variants: readonly Part[]): CellValue[] {
  const words = variants.flatMap((part) => (part.is === "choice" ? [...part.words] : []));
  const values = words.map(([value, label]) => ({
    value,
    label: (say: Language) => say.schema(label),
  }));
  return values.filter(({ value }, at) => values.findIndex((one) => one.value === value) === at);
}

/** The regular expression of a text that has a single one. */
const patternOf = ({ schema }: Part): string | undefined =>
  schema instanceof z.ZodString ? z.toJSONSchema(schema).pattern : undefined;

/**
 * A value as a cell of CSV. The cell of a missing value is empty, since no word or zero may stand for it. That of an
 * empty list is empty too: the list says that no source names any, not that there are none. Text is made safe for
 * spreadsheets; a number stays a number, even a negative one.
 */
export function printCell(value: unknown, type: CellType, cites = false): string {
  if (isEmpty(value)) return "";
  if (cites) return neutraliseCell(printCitations(value));
  if (typeof value === "string") return neutraliseCell(value);
  const printed = JSON.stringify(value);
  // A list is text to a spreadsheet. A number or a boolean is safe as it is.
  return type === "array" ? neutraliseCell(printed) : printed;
}

/** Citations in one cell: `nanfang-2024-05-29#7; nanfang-2024-05-29#摘要`. */
function printCitations(value: unknown): string {
  const places = Array.isArray(value) ? value.filter(isRecord) : [];
  return places.map(({ source, at }) => `${String(source)}#${String(at)}`).join("; ");
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);
