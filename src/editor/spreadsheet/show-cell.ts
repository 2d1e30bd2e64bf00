/** What cells show of the values of the data. */
import { type Folder, recordsOf, tableFile } from "../../data/read/folder.ts";
import type { RefTable } from "../../data/schema/fields/reference.ts";
import { tablesOf } from "../../data/schema/files.ts";
import { isRecord } from "../../data/values.ts";
import { below, type Field, type Leaf } from "./field.ts";

/** What a cell shows; empty text for an empty cell. */
export type Shown = string | number;

/** What a cell shows for a value. A value of another type than the schema's is shown as JSON. */
export function showCell({ type }: Leaf, value: unknown, namesOf: NamesOf): Shown {
  if (value === undefined) return "";
  if (value === null) return SILENCE;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "string") {
    if (type.is === "ref") return showId(value, type.table, namesOf);
    return type.is === "enum" ? (type.words.get(value) ?? value) : markLiteral(value);
  }
  if (Array.isArray(value)) {
    if (type.is === "cite") return joinItems(value.map(showCitation));
    if (type.is === "refs")
      return value.map((id) => showId(id, type.table, namesOf)).join(SEPARATOR);
    if (type.is === "texts") return joinItems(value.map(String));
  }
  if (type.is === "pointer" && isRecord(value)) {
    const kind = type.kinds.find((one) => one.kind === value.kind);
    if (kind?.table) return `${kind.word} ${showId(value.id, kind.table, namesOf)}`;
    if (kind) return kind.word;
  }
  return JSON.stringify(value);
}

const showCitation = (value: unknown): string =>
  isRecord(value) ? `${String(value.source)} ${String(value.at)}` : JSON.stringify(value);

/** An id followed by its name, which is a help for the editor and ignored by the import. */
export function showId(id: unknown, table: RefTable, namesOf: NamesOf): string {
  const name = namesOf(table).get(String(id)) ?? "";
  // The name must not look like the next item of a list.
  return `${String(id)} ${name.replace(/[;；\\]/gu, "，")}`.trim();
}

/** The cells of a value by their headings, which begin with `heading`; empty cells are left out. */
export function flatten(
  field: Field,
  value: unknown,
  namesOf: NamesOf,
  heading = "",
): Map<string, Shown> {
  return new Map(cellsOf(field, value, namesOf, heading));
}

function* cellsOf(
  field: Field,
  value: unknown,
  namesOf: NamesOf,
  heading: string,
): Generator<[string, Shown]> {
  if (field.shape === "leaf") {
    const shown = showCell(field, value, namesOf);
    if (shown !== "") yield [heading, shown];
  } else if (field.shape === "list") {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    for (const [index, item] of items.entries())
      yield* cellsOf(field.item, item, namesOf, `${heading}${index + 1}`);
  } else if (value === null) {
    yield [firstHeading(field, heading), SILENCE];
  } else if (typeof value === "object") {
    for (const [key, member] of field.members)
      yield* cellsOf(member, Reflect.get(value, key), namesOf, below(heading, member.title));
  }
}

/** The heading of a group's first column, which shows `来源没说` if the whole group is null. */
function firstHeading(field: Field, heading: string): string {
  if (field.shape === "leaf") return heading;
  if (field.shape === "list") return firstHeading(field.item, `${heading}1`);
  const [first] = field.members.values();
  return first ? firstHeading(first, below(heading, first.title)) : heading;
}

/** The Chinese names of the records of a table, by id, in the order of the file. */
export type NamesOf = (table: RefTable) => ReadonlyMap<string, string>;

/** The names of a folder's records. A pairing, which has none, is called by its helper and its county or prefecture. */
export function namesIn(folder: Folder): NamesOf {
  const known = new Map<RefTable, ReadonlyMap<string, string>>();
  const read = (table: RefTable): [string, string][] =>
    tablesOf(table)
      .flatMap((name) => recordsOf(tableFile(folder, name)))
      .flatMap(({ id, value }) => (id === undefined ? [] : [[id, nameIn(value) ?? joined(value)]]));
  const joined = ({ helper, county, prefecture }: Readonly<Record<string, unknown>>): string =>
    [
      namesOf("organizations").get(String(helper)),
      namesOf("counties").get(String(county)) ?? namesOf("prefectures").get(String(prefecture)),
    ]
      .filter((name) => name !== undefined)
      .join("—");
  const namesOf: NamesOf = (table) => {
    const names = known.get(table) ?? new Map(read(table));
    known.set(table, names);
    return names;
  };
  return namesOf;
}

/** The Chinese name of a record; undefined if it has none of its own. */
export function nameIn(value: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of NAMING) {
    const named = value[key];
    if (isRecord(named) && typeof named.zh === "string") return named.zh;
  }
  return undefined;
}

/** Members that may be a record's name; the first that exists counts. */
const NAMING = ["name", "title", "publisher", "about"];

/** What a cell shows for null: the source does not say. */
export const SILENCE = "来源没说";

const LITERAL = new RegExp(`^\\\\*${SILENCE}$`, "u");

/** Marks a text that happens to be this word, so that it is not read as null. */
const markLiteral = (text: string): string => (LITERAL.test(text) ? `\\${text}` : text);

/** Undoes the mark. */
export const unmarkLiteral = (text: string): string =>
  text.startsWith("\\") && LITERAL.test(text) ? text.slice(1) : text;

/** Separates the items of a list in a cell. */
const SEPARATOR = "；";

/** The items as one cell's text. */
function joinItems(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;；]/gu, "\\$&")).join(SEPARATOR);
}

/** The items in a cell, separated by line breaks or semicolons of either width; `\；` is a semicolon within an item. */
export function splitItems(text: string): string[] {
  const items = [""];
  for (const [part] of text.matchAll(/\\[\\;；]|[;；\r\n]|[^\\;；\r\n]+|\\/gu)) {
    if (/^[;；\r\n]$/u.test(part)) items.push("");
    else items.push((items.pop() ?? "") + (/^\\[\\;；]$/u.test(part) ? part.slice(1) : part));
  }
  return items.map((item) => item.trim()).filter((item) => item !== "");
}
