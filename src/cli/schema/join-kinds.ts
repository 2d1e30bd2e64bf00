import { isRecord } from "../../data/is-record.ts";
import { describeValues } from "./describe-values.ts";
import type { JsonSchema } from "./json-schema.ts";

const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);

/** A member of a union, by the one `kind` that it takes. */
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
 * A union that its `kind` tells apart, as one object with a list of all kinds, and what each of them asks besides.
 * As a choice of schemas it would offer only the kind that stands there already, and explain a misspelt one by the
 * member that happens to come first.
 */
export function joinKinds(options: readonly unknown[]): JsonSchema | undefined {
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
