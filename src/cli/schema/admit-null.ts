import { describeValues } from "./describe-values.ts";
import type { JsonSchema } from "./json-schema.ts";

/** What stands beside null in a list of values. */
const SILENT = "来源没有说";

/**
 * A node that also takes null: as one list of values, or one pair of types, which programs put in plainer words than a
 * choice of two schemas. A node of another make stays in such a choice.
 */
export function admitNull(node: JsonSchema): JsonSchema {
  const { enum: values, enumDetails: words, type, ...rest } = node;
  if (Array.isArray(values) && Array.isArray(words)) {
    const all: readonly unknown[] = values;
    const described = describeValues([...all, null], [...words.map(String), SILENT]);
    return { ...rest, type: [type, "null"], ...described };
  }
  if (typeof type === "string") return { ...rest, type: [type, "null"] };
  const { title, description, examples, ...choice } = node;
  return { title, description, examples, anyOf: [choice, { type: "null" }] };
}
