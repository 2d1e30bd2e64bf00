import { z } from "zod";
import { wordOf } from "../../data/schema/enum-words.ts";
import { references } from "../../data/schema/fields/ref.ts";
import { describeValues } from "./describe-values.ts";
import { FIELD_RULES } from "./field-rules.ts";
import { IDS_FILE } from "./ids-schema.ts";
import type { JsonSchema } from "./json-schema.ts";

/** What the rules of our own that a schema carries add to its node; they are known by the key of their error. */
function applyRules(schema: z.core.$ZodType): JsonSchema {
  const rules = (schema._zod.def.checks ?? []).flatMap(({ _zod: { def } }) => {
    if (!def.error) return [];
    const key: unknown = Reflect.apply(def.error, undefined, [{}]);
    const rule = FIELD_RULES[String(key)];
    if (!rule) throw new Error(`Rule "${String(key)}" has no entry in field-rules.ts`);
    return [rule];
  });
  return rules.reduce<JsonSchema>((all, rule) => ({ ...all, ...rule }), {});
}

/** A node of a table's JSON Schema with what zod does not say by itself. */
function extend(schema: z.core.$ZodType, node: JsonSchema): JsonSchema {
  const { title, description, examples } = node;
  const pointer = references.get(schema);
  if (pointer) {
    const ids = { $ref: `${IDS_FILE}#/definitions/${pointer.table}` };
    return { title, description, examples, allOf: [ids] };
  }
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    const { const: only, enum: list, ...rest } = node;
    const values: readonly unknown[] = Array.isArray(list) ? list : [only];
    const words = values.map((value) => wordOf(schema, String(value)) ?? "");
    return { ...rest, ...describeValues(values, words) };
  }
  return { ...node, ...applyRules(schema) };
}

/** Puts into a node what an editor's program needs: words of values, rules as patterns, ids of other tables. */
export function adjustNode(schema: z.core.$ZodType, node: Record<string, unknown>): void {
  const extended = extend(schema, node);
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  Object.assign(node, extended);
}
