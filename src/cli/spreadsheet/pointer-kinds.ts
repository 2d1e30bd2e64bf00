import { z } from "zod";
import { wordOf } from "../../data/schema/enum-words.ts";
import { references, type RefTable } from "../../data/schema/fields/ref.ts";
import { TABLES } from "../../data/schema/files.ts";

/** One thing that a pointer may name: `county` with an id of the counties, or `programme` without. */
export interface PointerKind {
  readonly kind: string;
  /** What an editor reads and picks. */
  readonly word: string;
  readonly table: RefTable | undefined;
}

/** What an editor calls a record that a pointer leads to. */
export const labelOf = (table: RefTable): string =>
  table === "figures" ? "指标或资金" : TABLES[table].label;

function kindOf(option: z.core.$ZodType): PointerKind | undefined {
  if (!(option instanceof z.ZodObject)) return undefined;
  const { kind, id, ...others }: Record<string, unknown> = option.shape;
  if (!(kind instanceof z.ZodLiteral) || Object.keys(others).length > 0) return undefined;
  const value = String([...kind.values][0]);
  const table = id instanceof z.ZodType ? references.get(id)?.table : undefined;
  const word = wordOf(kind, value) ?? (table ? labelOf(table) : value);
  return { kind: value, word, table };
}

/** Whether a schema is a choice of `{ kind, id? }`, which one cell can hold: `县（市、区） lianjiang`. */
export function isPointer(schema: z.core.$ZodType): schema is z.ZodDiscriminatedUnion {
  return schema instanceof z.ZodDiscriminatedUnion && schema.options.every((one) => kindOf(one));
}

/** What a pointer may name. */
export function pointerKinds(schema: z.ZodDiscriminatedUnion): PointerKind[] {
  return schema.options.flatMap((option) => kindOf(option) ?? []);
}
