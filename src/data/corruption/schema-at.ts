import { z } from "zod";
import { isRecord } from "../is-record.ts";

/** What a schema lets a place be. */
export interface Allowance {
  /** Whether the member may be left out. */
  readonly optional: boolean;
  readonly nullable: boolean;
  /** Of a list, how many items it has at the least. */
  readonly least: number;
}

/** Takes off what wraps a schema, and tells what it was. */
function unwrap(schema: z.core.$ZodType): { inner: z.core.$ZodType } & Omit<Allowance, "least"> {
  let [inner, optional, nullable] = [schema, false, false];
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) {
    if (inner instanceof z.ZodOptional) optional = true;
    else nullable = true;
    inner = inner.unwrap();
  }
  return { inner, optional, nullable };
}

function memberOf(
  schema: z.core.$ZodType,
  step: string | number,
  value: unknown,
): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = schema.options.find(
      (one) => one instanceof z.ZodObject && one.safeParse(value).success,
    );
    return option && memberOf(option, step, value);
  }
  const member: unknown = schema instanceof z.ZodObject ? schema.shape[String(step)] : undefined;
  return member instanceof z.ZodType ? member : undefined;
}

/** What the schema of a file lets a place be; a place that it does not know may be nothing at all. */
export function schemaAt(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly (string | number)[],
): Allowance {
  let at: z.core.$ZodType | undefined = schema;
  let inside: unknown = value;
  for (const step of path) {
    at = at && memberOf(unwrap(at).inner, step, inside);
    inside = Array.isArray(inside)
      ? inside[Number(step)]
      : isRecord(inside)
        ? inside[step]
        : undefined;
  }
  if (!at) return { optional: false, nullable: false, least: 0 };
  const { inner, optional, nullable } = unwrap(at);
  const checks = inner instanceof z.ZodArray ? (inner.def.checks ?? []) : [];
  const least = checks.some((check) => check._zod.def.check === "min_length") ? 1 : 0;
  return { optional, nullable, least };
}
