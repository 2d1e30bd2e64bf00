import { z } from "zod";
import { isRecord } from "../is-record.ts";
import { references, type RefTable } from "../schema/fields/ref.ts";

/** A pointer found in a value: where it stands, what it says, and the table it points to. */
export interface Reference {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly table: RefTable;
}

/** The members of a discriminated union whose literals agree with the value. */
function optionsFor(schema: z.ZodDiscriminatedUnion, value: unknown): z.core.$ZodType[] {
  const key = schema.def.discriminator;
  const kind = isRecord(value) ? value[key] : undefined;
  return schema.options.filter((option) => {
    if (!(option instanceof z.ZodObject)) return false;
    const literal: unknown = option.shape[key];
    return literal instanceof z.ZodLiteral && [...literal.values].some((one) => one === kind);
  });
}

/**
 * Walks a value by its schema and lists every pointer to another table, however deep.
 * It follows what is there and passes over what is not, so that it also serves files with other faults.
 */
export function* collectReferences(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<Reference> {
  const pointer = references.get(schema);
  if (pointer) {
    if (typeof value === "string") yield { path, id: value, table: pointer.table };
  } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    if (value !== null && value !== undefined)
      yield* collectReferences(schema.unwrap(), value, path);
  } else if (schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries())
      yield* collectReferences(schema.element, item, [...path, index]);
  } else if (schema instanceof z.ZodDiscriminatedUnion) {
    for (const option of optionsFor(schema, value)) yield* collectReferences(option, value, path);
  } else if (schema instanceof z.ZodObject && isRecord(value)) {
    for (const key of Object.keys(schema.shape)) {
      const field: unknown = schema.shape[key];
      if (key in value && field instanceof z.ZodType)
        yield* collectReferences(field, value[key], [...path, key]);
    }
  }
}
