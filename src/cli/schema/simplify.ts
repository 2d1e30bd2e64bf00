import { isRecord } from "../../data/is-record.ts";
import { admitNull } from "./admit-null.ts";
import { joinKinds } from "./join-kinds.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Members that hold values of the data, not schemas. */
const VALUES: ReadonlySet<string> = new Set(["enum", "examples"]);

const isNull = (node: unknown): boolean => isRecord(node) && node.type === "null";

function simplifyNode(node: JsonSchema): JsonSchema {
  const { anyOf, oneOf, ...rest } = node;
  if (Array.isArray(anyOf) && anyOf.length === 2 && isNull(anyOf[1]) && isRecord(anyOf[0]))
    return { ...rest, ...admitNull(anyOf[0]) };
  const joined = Array.isArray(oneOf) ? joinKinds(oneOf) : undefined;
  return joined ? { ...rest, ...joined } : node;
}

const simplifyAny = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(simplifyAny);
  return isRecord(value) ? simplify(value) : value;
};

/** A JSON Schema with its choices put into forms that programs explain well; it takes just the same values. */
export function simplify(schema: JsonSchema): JsonSchema {
  const members = Object.entries(schema).map(([key, value]): readonly [string, unknown] => [
    key,
    VALUES.has(key) ? value : simplifyAny(value),
  ]);
  return simplifyNode(Object.fromEntries(members));
}
