import { z } from "zod";

/** The schema inside `optional()`, `nullable()` and `default()`, however they are nested. */
export function innerOf(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault;
  return isWrapper ? innerOf(schema.unwrap()) : schema;
}
