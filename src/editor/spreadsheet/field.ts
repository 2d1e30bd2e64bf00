import { z } from "zod";
import { innerOf, titleOf, wordOf } from "../../data/schema/field.ts";
import { references, type RefTable } from "../../data/schema/fields/reference.ts";
import { TABLES } from "../../data/schema/files.ts";

/** One thing that a pointer may name: `county` with an id of the counties, or `programme` without. */
interface PointerKind {
  readonly kind: string;
  /** What an editor reads and picks. */
  readonly word: string;
  readonly table: RefTable | undefined;
}

/** What an editor calls a record that a pointer leads to. */
export const tableLabel = (table: RefTable): string =>
  table === "figures" ? "指标或资金" : TABLES[table].label;

function kindOf(option: z.core.$ZodType): PointerKind | undefined {
  if (!(option instanceof z.ZodObject)) return undefined;
  const { kind, id, ...others }: Record<string, unknown> = option.shape;
  if (!(kind instanceof z.ZodLiteral) || Object.keys(others).length > 0) return undefined;
  const value = String([...kind.values][0]);
  const table = id instanceof z.ZodType ? references.get(id)?.table : undefined;
  const word = wordOf(kind, value) ?? (table ? tableLabel(table) : value);
  return { kind: value, word, table };
}

/** Whether a schema is a choice of `{ kind, id? }`, which one cell can hold: `县（市、区） lianjiang`. */
function isPointer(schema: z.core.$ZodType): schema is z.ZodDiscriminatedUnion {
  return schema instanceof z.ZodDiscriminatedUnion && schema.options.every((one) => kindOf(one));
}

/** What a pointer may name. */
function pointerKinds(schema: z.ZodDiscriminatedUnion): PointerKind[] {
  return schema.options.flatMap((option) => kindOf(option) ?? []);
}

/** What one cell holds. */
export type LeafType =
  | { readonly is: "text" | "number" | "amount" | "boolean" | "date" | "cite" | "texts" }
  /** A choice of words; `words` leads from a value to what an editor reads. */
  | { readonly is: "enum"; readonly words: ReadonlyMap<string, string> }
  | { readonly is: "ref" | "refs"; readonly table: RefTable }
  /** A record of one of several tables, or what stands for no record. */
  | { readonly is: "pointer"; readonly kinds: readonly PointerKind[] };

interface Common {
  /** What an editor calls it. */
  readonly title: string;
  readonly description: string;
  /** Whether it may be left out. */
  readonly optional: boolean;
  /** Whether the source's silence has a word of its own there. */
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

const textOf = (schema: z.core.$ZodType, key: "description"): string =>
  z.globalRegistry.get(schema)?.[key] ?? z.globalRegistry.get(innerOf(schema))?.[key] ?? "";

function wordsOf(schema: z.ZodEnum): Map<string, string> {
  const values = schema.options.map(String);
  const words = values.map((value) => wordOf(schema, value) ?? value);
  // A word of two values would say neither.
  return new Map(
    values.map((value, index) => {
      const word = words[index] ?? value;
      return [value, words.indexOf(word) === words.lastIndexOf(word) ? word : value];
    }),
  );
}

/** Dates are known by what they take: a schema that is copied to carry a title is another object. */
const takesDates = (schema: z.ZodString): boolean =>
  schema.safeParse("2023-10").success && !schema.safeParse("2023-13").success;

const isCitation = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodObject && Object.keys(schema.shape).join() === "source,at";

function leafTypeOf(schema: z.core.$ZodType): LeafType | undefined {
  const pointer = references.get(schema);
  if (pointer) return { is: "ref", table: pointer.table };
  if (schema instanceof z.ZodEnum) return { is: "enum", words: wordsOf(schema) };
  if (schema instanceof z.ZodString) return { is: takesDates(schema) ? "date" : "text" };
  if (schema instanceof z.ZodURL) return { is: "text" };
  if (schema instanceof z.ZodNumber) return { is: "number" };
  if (schema instanceof z.ZodBoolean) return { is: "boolean" };
  if (isPointer(schema)) return { is: "pointer", kinds: pointerKinds(schema) };
  if (schema instanceof z.ZodUnion) return { is: "amount" };
  if (!(schema instanceof z.ZodArray)) return undefined;
  if (isCitation(schema.element)) return { is: "cite" };
  const item = leafTypeOf(schema.element);
  if (item?.is === "ref") return { is: "refs", table: item.table };
  return item?.is === "text" ? { is: "texts" } : undefined;
}

/**
 * Lays out a schema. `key` names the member where it has no title of its own.
 *
 * @throws if the schema holds something that no cell can show: the layout is to learn it then
 */
export function fieldOf(schema: z.core.$ZodType, key = ""): Field {
  const inner = innerOf(schema);
  const common = {
    title: titleOf(schema) ?? key,
    description: textOf(schema, "description"),
    optional: z.safeParse(schema, undefined).success,
    nullable: z.safeParse(schema, null).success,
  };
  const type = leafTypeOf(inner);
  if (type) return { ...common, shape: "leaf", type };
  if (inner instanceof z.ZodArray)
    return { ...common, shape: "list", item: fieldOf(inner.element) };
  if (!(inner instanceof z.ZodObject)) throw new Error(`No cell can show the field ${key}`);
  const members = Object.entries(inner.shape).flatMap(([name, member]): [string, Field][] =>
    name === "$schema" || !(member instanceof z.ZodType) ? [] : [[name, fieldOf(member, name)]],
  );
  return { ...common, shape: "group", members: new Map(members) };
}

/** A column of a sheet. */
export interface Column {
  /** The titles on the way to the member, joined: `成员2·单位`. */
  readonly heading: string;
  readonly leaf: Leaf;
}

/** Numbered groups of columns that stay free for an editor to fill: in a record, and in an item of a list. */
const SPARE = { record: 2, item: 1 } as const;

/** Stands between the titles of a heading. */
export const JOINT = "·";

/** The heading of what is inside `heading`; the outermost has none. */
export const below = (heading: string, title: string): string =>
  heading === "" ? title : `${heading}${JOINT}${title}`;

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;

/** Members of one or a few columns first: a sheet is read from the left, and lists are wide. */
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

/** Finds the member of a heading (`成员2·单位`), whatever its numbers; undefined if no member is called so. */
export function findLeaf(field: Field, heading: string): Leaf | undefined {
  const titles = heading.split(JOINT);
  return descend(field, titles);
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
 * The heading of a path in a record (`["members", 1, "organization"]`), as far as the path leads.
 *
 * @param numbers which numbered groups of columns hold a list's items, where they are not simply the first
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
    return headingOf(field.item, rest, numbers, `${heading}${number}`);
  }
  const member = field.shape === "group" ? field.members.get(String(key)) : undefined;
  return member ? headingOf(member, rest, numbers, below(heading, member.title)) : heading;
}
