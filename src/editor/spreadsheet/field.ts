/** How the data lies in a sheet: cells, groups of columns, numbered lists, and the headings over them. */
import type { RefTable } from "../../data/schema/fields/reference.ts";
import { TABLES } from "../../data/schema/files.ts";
import type { Part } from "../../data/schema/walk-schema.ts";

/** What one cell holds. */
export type LeafType =
  | { readonly is: "text" | "number" | "amount" | "boolean" | "date" | "cite" | "texts" }
  /** A choice of words; `words` leads from a value to what an editor reads. */
  | { readonly is: "enum"; readonly words: ReadonlyMap<string, string> }
  | { readonly is: "ref" | "refs"; readonly table: RefTable }
  /** A record of one of several tables, or what stands for no record. */
  | { readonly is: "pointer"; readonly kinds: readonly PointerKind[] };

/** One thing that a pointer may name: `county` with an id of the counties, or `programme` without. */
interface PointerKind {
  readonly kind: string;
  /** What an editor reads and picks. */
  readonly word: string;
  readonly table: RefTable | undefined;
}

interface Common {
  /** What an editor calls it. */
  readonly title: string;
  readonly description: string;
  /** Whether it may be left out. */
  readonly optional: boolean;
  /** Whether it may be null, which means that the source does not say. */
  readonly nullable: boolean;
}

/** A member that one cell holds. */
export interface Leaf extends Common {
  readonly shape: "leaf";
  readonly type: LeafType;
}

/** A member that is spread over several columns. */
export interface Group extends Common {
  readonly shape: "group";
  readonly members: ReadonlyMap<string, Field>;
}

/** A member that is spread over as many numbered groups of columns as it has items. */
export interface List extends Common {
  readonly shape: "list";
  readonly item: Field;
}

/** How a part of the data lies in a sheet; made from its schema. */
export type Field = Leaf | Group | List;

/**
 * Lays out a part of the data. `key` names the member where it has no title of its own.
 *
 * @throws if the part holds something that no cell can show: the layout is to learn it then
 */
export function fieldOf(part: Part, key = ""): Field {
  const { title = key, description, optional, nullable } = part;
  const common = { title, description, optional, nullable };
  const type = leafTypeOf(part);
  if (type) return { ...common, shape: "leaf", type };
  if (part.is === "list") return { ...common, shape: "list", item: fieldOf(part.item) };
  if (part.is !== "object") throw new Error(`No cell can show the field ${key}`);
  const members = [...part.members]
    .filter(([name]) => name !== "$schema")
    .map(([name, member]) => [name, fieldOf(member, name)] as const);
  return { ...common, shape: "group", members: new Map(members) };
}

function leafTypeOf(part: Part): LeafType | undefined {
  switch (part.is) {
    case "pointer":
      return { is: "ref", table: part.table };
    case "choice":
      return { is: "enum", words: tellApart(part.words) };
    case "text":
      return { is: part.rules.includes("date") ? "date" : "text" };
    case "number":
    case "integer":
      return { is: "number" };
    case "boolean":
      return { is: "boolean" };
    case "union": {
      if (part.options.every(({ is }) => is === "number" || is === "text")) return { is: "amount" };
      const kinds = part.options.flatMap((option) => pointerKindOf(option) ?? []);
      return kinds.length === part.options.length ? { is: "pointer", kinds } : undefined;
    }
    case "list": {
      if (isCitation(part.item)) return { is: "cite" };
      const item = leafTypeOf(part.item);
      if (item?.is === "ref") return { is: "refs", table: item.table };
      return item?.is === "text" ? { is: "texts" } : undefined;
    }
    default:
      return undefined;
  }
}

/** Values that share a word are shown as themselves, since the word would not say which is meant. */
function tellApart(words: ReadonlyMap<string, string>): Map<string, string> {
  const all = [...words.values()];
  return new Map(
    [...words].map(([value, word]) => [
      value,
      all.indexOf(word) === all.lastIndexOf(word) ? word : value,
    ]),
  );
}

const isCitation = (part: Part): boolean =>
  part.is === "object" && [...part.members.keys()].join() === "source,at";

/** Reads an option of the form `{ kind, id? }`, which fits into one cell: `县（市、区） lianjiang`. */
function pointerKindOf(option: Part): PointerKind | undefined {
  if (option.is !== "object") return undefined;
  const kind = option.members.get("kind");
  const id = option.members.get("id");
  if (kind?.is !== "choice" || option.members.size > (id ? 2 : 1)) return undefined;
  const [[value, word] = ["", ""]] = kind.words;
  return { kind: value, word, table: id?.is === "pointer" ? id.table : undefined };
}

/** The editors' word for a record of a table. */
export const tableLabel = (table: RefTable): string =>
  table === "figures" ? "指标或资金" : TABLES[table].label;

/** A column of a sheet. */
export interface Column {
  /** The titles on the way to the member, joined: `成员2·单位`. */
  readonly heading: string;
  readonly leaf: Leaf;
}

/** How many empty groups of columns are added to a list for an editor to fill: in a record, in an item of a list. */
const SPARE = { record: 2, item: 1 } as const;

/** Separates the titles in a heading. */
export const JOINT = "·";

/** The heading of a member inside `heading`, which is empty for the record itself. */
export const below = (heading: string, title: string): string =>
  heading === "" ? title : `${heading}${JOINT}${title}`;

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;

/** Lists last: they take many columns, and a sheet is read from the left. */
const narrowFirst = (members: Iterable<[string, Field]>): [string, Field][] =>
  [...members].toSorted(([, a], [, b]) => Number(a.shape === "list") - Number(b.shape === "list"));

/**
 * Lists the columns of a field for all values that the sheet is to hold, in the schema's order, with lists last. A
 * list gets as many groups of columns as its longest value has items, and a few free ones.
 *
 * @param spare how many groups a list gets beyond its longest value; items of lists get no more than one
 */
export function columnsOf(
  field: Field,
  values: readonly unknown[],
  heading = "",
  spare: number = SPARE.record,
): Column[] {
  switch (field.shape) {
    case "leaf":
      return [{ heading, leaf: field }];
    case "group":
      return narrowFirst(field.members).flatMap(([key, member]) => {
        const inner = values.map((value) => memberOf(value, key));
        return columnsOf(member, inner, below(heading, member.title), spare);
      });
    case "list": {
      const lists = values.map((value): unknown[] => (Array.isArray(value) ? value : []));
      const longest = Math.max(0, ...lists.map((list) => list.length));
      return Array.from({ length: longest + spare }, (_, index) => {
        const items = lists.map((list) => list[index]);
        return columnsOf(field.item, items, `${heading}${index + 1}`, Math.min(spare, SPARE.item));
      }).flat();
    }
  }
}

/** The member that a heading (`成员2·单位`) names, whatever its numbers; undefined if there is none. */
export function findLeaf(field: Field, heading: string): Leaf | undefined {
  return descend(field, heading.split(JOINT));
}

function descend(field: Field, titles: readonly string[]): Leaf | undefined {
  if (field.shape === "leaf") return titles.length === 0 ? field : undefined;
  if (field.shape === "list") return descend(field.item, titles);
  const [title = "", ...rest] = titles;
  for (const member of field.members.values()) {
    const numbered =
      member.shape === "list" && /^[1-9]\d*$/u.test(title.slice(member.title.length));
    if (
      title === member.title ? member.shape !== "list" : numbered && title.startsWith(member.title)
    ) {
      return descend(member, rest);
    }
  }
  return undefined;
}

/**
 * The heading of the column that holds a path of a record (`["members", 1, "organization"]`).
 *
 * @param numbers the numbers of the column groups that hold a list's items, if they are not simply 1, 2, 3; 0 for one
 *   that the sheet does not have: its heading is empty
 */
export function headingOf(
  field: Field,
  path: readonly PropertyKey[],
  numbers: ReadonlyMap<string, readonly number[]> = new Map(),
  heading = "",
): string {
  const [key, ...rest] = path;
  if (key === undefined) return heading;
  if (field.shape === "list" && typeof key === "number") {
    const number = numbers.get(heading)?.[key] ?? key + 1;
    return number === 0 ? "" : headingOf(field.item, rest, numbers, `${heading}${number}`);
  }
  const member = field.shape === "group" ? field.members.get(String(key)) : undefined;
  return member ? headingOf(member, rest, numbers, below(heading, member.title)) : heading;
}
