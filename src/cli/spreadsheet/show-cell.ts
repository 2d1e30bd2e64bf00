import { isRecord } from "../../data/is-record.ts";
import type { RefTable } from "../../data/schema/fields/ref.ts";
import type { Leaf } from "./field.ts";
import { joinItems, SEPARATOR } from "./list-cell.ts";
import type { NamesOf } from "./names.ts";
import { markLiteral, SILENCE } from "./silence.ts";

/** What a cell shows; empty text for an empty cell. */
export type Shown = string | number;

/** An id with its name behind it; an editor may leave out or change the name, which is read by nobody. */
export function showId(id: unknown, table: RefTable, namesOf: NamesOf): string {
  const name = namesOf(table).get(String(id)) ?? "";
  // The name must not look like the next item of a list.
  return `${String(id)} ${name.replace(/[;；\\]/gu, "，")}`.trim();
}

const showCitation = (value: unknown): string =>
  isRecord(value) ? `${String(value.source)} ${String(value.at)}` : JSON.stringify(value);

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
