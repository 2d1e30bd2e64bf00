/** JSON Schemas, in forms that editors' programs explain well. */
import { isRecord } from "../../data/values.ts";

/** A JSON Schema, or a node of one, as the generator writes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The text of a schema's file. */
export const formatSchema = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

/**
 * The values of an enumeration with their Chinese words, which a program shows in the list of values, beside the
 * present value, and in the message about a wrong one.
 */
export function describeValues(values: readonly unknown[], words: readonly string[]): JsonSchema {
  const told = values.map((value, index) => `${JSON.stringify(value)} ${words[index] ?? ""}`);
  return {
    enum: values,
    enumDescriptions: words,
    enumDetails: words,
    errorMessage: `只能写：${told.join("，")}。`,
  };
}

/** Members that hold values of the data, not schemas. */
const VALUES: ReadonlySet<string> = new Set(["enum", "examples"]);

/** The same schema with its choices in forms that programs explain better. It accepts the same values. */
export function simplify(schema: JsonSchema): JsonSchema {
  const members = Object.entries(schema).map(([key, value]): readonly [string, unknown] => [
    key,
    VALUES.has(key) ? value : simplifyAny(value),
  ]);
  return simplifyNode(Object.fromEntries(members));
}

const simplifyAny = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(simplifyAny);
  return isRecord(value) ? simplify(value) : value;
};

const isNull = (node: unknown): boolean => isRecord(node) && node.type === "null";

function simplifyNode(node: JsonSchema): JsonSchema {
  const { anyOf, oneOf, ...rest } = node;
  if (Array.isArray(anyOf) && anyOf.length === 2 && isNull(anyOf[1]) && isRecord(anyOf[0]))
    return { ...rest, ...admitNull(anyOf[0]) };
  const joined = Array.isArray(oneOf) ? joinKinds(oneOf) : undefined;
  return joined ? { ...rest, ...joined } : node;
}

/** The word for null in a list of values. */
const SILENT = "来源没有说";

/**
 * A node that also accepts null. If possible, that is one more value of an enumeration or a pair of types, which
 * programs explain better than a choice of two schemas.
 */
function admitNull(node: JsonSchema): JsonSchema {
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

const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);

/** One option of a union, with its `kind`. */
interface Branch {
  readonly kind: JsonSchema;
  readonly value: unknown;
  readonly fields: JsonSchema;
  readonly rest: JsonSchema;
}

function readBranch(node: unknown): Branch[] {
  if (!isRecord(node) || !isRecord(node.properties) || !isRecord(node.properties.kind)) return [];
  const { kind, ...fields } = node.properties;
  const { required, additionalProperties } = node;
  const rest = { required, additionalProperties };
  return isRecord(kind) ? [{ kind, value: first(kind.enum), fields, rest }] : [];
}

/**
 * A union of objects with different `kind`s as one object: an enumeration of all kinds, and conditions for the members
 * of each. With a choice of schemas, a program would offer only the present kind, and explain a misspelt kind by
 * whichever option comes first.
 */
function joinKinds(options: readonly unknown[]): JsonSchema | undefined {
  const branches = options.flatMap(readBranch);
  const { kind } = branches.at(-1) ?? {};
  if (!kind || branches.length < options.length) return undefined;
  const words = branches.map((branch) => String(first(branch.kind.enumDetails)));
  const values = branches.map(({ value }) => value);
  return {
    type: "object",
    properties: { kind: { ...kind, ...describeValues(values, words), examples: values } },
    required: ["kind"],
    allOf: branches.map(({ value, fields, rest }) => ({
      if: { properties: { kind: { const: value } }, required: ["kind"] },
      then: { properties: { kind: true, ...fields }, ...rest },
    })),
  };
}
