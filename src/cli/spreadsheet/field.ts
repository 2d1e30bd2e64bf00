import { z } from "zod";
import { wordOf } from "../../data/schema/enum-words.ts";
import { references, type RefTable } from "../../data/schema/fields/ref.ts";
import { innerOf } from "../../data/schema/inner-of.ts";
import { titleOf } from "../../data/schema/title-of.ts";
import { isPointer, type PointerKind, pointerKinds } from "./pointer-kinds.ts";

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
