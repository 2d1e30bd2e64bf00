/** What cells show of the values of the data. */
import { type Folder, recordsOf, tableFile } from "../../data/read/folder.ts";
import type { RefTable } from "../../data/schema/fields/reference.ts";
import { tablesOf } from "../../data/schema/files.ts";
import { isRecord } from "../../data/values.ts";
import { below, type Field, type Leaf } from "./field.ts";

/** What a cell shows; empty text for an empty cell. */
export type Shown = string | number;

/** What the cell of a member shows for a value of the data. A value that does not fit is shown as the file has it. */
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

/** An id with its name behind it; an editor may leave out or change the name, which is read by nobody. */
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

/** The first column of a group, which says so when the source is silent about the whole. */
function firstHeading(field: Field, heading: string): string {
  if (field.shape === "leaf") return heading;
  if (field.shape === "list") return firstHeading(field.item, `${heading}1`);
  const [first] = field.members.values();
  return first ? firstHeading(first, below(heading, first.title)) : heading;
}

/** The Chinese names of the records that a pointer to a table may name, by id, in the order of the files. */
export type NamesOf = (table: RefTable) => ReadonlyMap<string, string>;

/** Names the records of a folder; a record without a name is called by the places and units that it joins. */
export function namesIn(folder: Folder): NamesOf {
  const known = new Map<RefTable, ReadonlyMap<string, string>>();
  const read = (table: RefTable): [string, string][] =>
    tablesOf(table)
      .flatMap((name) => recordsOf(tableFile(folder, name)))
      .flatMap(({ id, value }) => (id === undefined ? [] : [[id, nameIn(value) ?? joined(value)]]));
  const joined = ({ helper, county }: Readonly<Record<string, unknown>>): string =>
    [namesOf("organizations").get(String(helper)), namesOf("counties").get(String(county))]
      .filter((name) => name !== undefined)
      .join("—");
  const namesOf: NamesOf = (table) => {
    const names = known.get(table) ?? new Map(read(table));
    known.set(table, names);
    return names;
  };
  return namesOf;
}

/** The Chinese name that a record bears itself. */
export function nameIn(value: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of NAMING) {
    const named = value[key];
    if (isRecord(named) && typeof named.zh === "string") return named.zh;
  }
  return undefined;
}

/** Members that name a record, the first that there is. */
const NAMING = ["name", "title", "publisher", "about"];

/** What a cell says where the data has null: the source does not tell. */
export const SILENCE = "来源没说";

const LITERAL = new RegExp(`^\\\\*${SILENCE}$`, "u");

/** A text that happens to be the word itself is marked, so that it is not taken for silence. */
const markLiteral = (text: string): string => (LITERAL.test(text) ? `\\${text}` : text);

/** Undoes the mark. */
export const unmarkLiteral = (text: string): string =>
  text.startsWith("\\") && LITERAL.test(text) ? text.slice(1) : text;

/** Stands between the items of a list that one cell holds. */
const SEPARATOR = "；";

/** The items as one cell's text. */
function joinItems(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;；]/gu, "\\$&")).join(SEPARATOR);
}

/** A cell's text as several items; `\；` is a semicolon of an item. Line breaks part items too, and both widths. */
export function splitItems(text: string): string[] {
  const items = [""];
  for (const [part] of text.matchAll(/\\[\\;；]|[;；\r\n]|[^\\;；\r\n]+|\\/gu)) {
    if (/^[;；\r\n]$/u.test(part)) items.push("");
    else items.push((items.pop() ?? "") + (/^\\[\\;；]$/u.test(part) ? part.slice(1) : part));
  }
  return items.map((item) => item.trim()).filter((item) => item !== "");
}
