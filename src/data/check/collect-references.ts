import { z } from "zod";
import { isRecord } from "../is-record.ts";
import { references, type RefTable } from "../schema/fields/ref.ts";

/** A pointer found in a value: where it stands, what it says, and the table it points to. */
export interface Reference {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly table: RefTable;
}

type Path = (string | number)[];

/** Adds the pointers within a value to a list. `path` is where it stands; a walk leaves it as it was. */
type Walk = (value: unknown, path: Path, found: Reference[]) => void;

const compiled = new WeakMap<z.core.$ZodType, { readonly walk: Walk | undefined }>();

/** The walk of a schema, made once; undefined where no pointer can be, such as in names and texts. */
function walkOf(schema: z.core.$ZodType): Walk | undefined {
  const known = compiled.get(schema);
  if (known) return known.walk;
  const walk = compile(schema);
  compiled.set(schema, { walk });
  return walk;
}

function compileObject(schema: z.ZodObject): Walk | undefined {
  const fields = Object.entries(schema.shape).flatMap(([key, field]: [string, unknown]) => {
    const walk = field instanceof z.ZodType ? walkOf(field) : undefined;
    return walk ? [{ key, walk }] : [];
  });
  if (fields.length === 0) return undefined;
  return (value, path, found) => {
    if (!isRecord(value)) return;
    for (const { key, walk } of fields) {
      const inner = value[key];
      if (inner === undefined || inner === null) continue;
      path.push(key);
      walk(inner, path, found);
      path.pop();
    }
  };
}

/** Walks the members of a discriminated union whose literals agree with the value. */
function compileUnion(schema: z.ZodDiscriminatedUnion): Walk {
  const key = schema.def.discriminator;
  const options = schema.options.flatMap((option) => {
    const literal: unknown = option instanceof z.ZodObject ? option.shape[key] : undefined;
    const walk = walkOf(option);
    return literal instanceof z.ZodLiteral && walk ? [{ values: literal.values, walk }] : [];
  });
  return (value, path, found) => {
    const kind = isRecord(value) ? value[key] : undefined;
    for (const { values, walk } of options) {
      if ([...values].some((one) => one === kind)) walk(value, path, found);
    }
  };
}

function compile(schema: z.core.$ZodType): Walk | undefined {
  const pointer = references.get(schema);
  if (pointer) {
    const { table } = pointer;
    return (value, path, found) => {
      if (typeof value === "string") found.push({ path: [...path], id: value, table });
    };
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return walkOf(schema.unwrap());
  if (schema instanceof z.ZodDiscriminatedUnion) return compileUnion(schema);
  if (schema instanceof z.ZodObject) return compileObject(schema);
  const walk = schema instanceof z.ZodArray ? walkOf(schema.element) : undefined;
  if (!walk) return undefined;
  return (value, path, found) => {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) {
      path.push(index);
      walk(item, path, found);
      path.pop();
    }
  };
}

/**
 * Walks a value by its schema and lists every pointer to another table, however deep.
 * It follows what is there and passes over what is not, so that it also serves files with other faults.
 */
export function collectReferences(schema: z.core.$ZodType, value: unknown): Reference[] {
  const found: Reference[] = [];
  walkOf(schema)?.(value, [], found);
  return found;
}
