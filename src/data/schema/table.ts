import { z } from "zod";

/** A data file: an object with the list `records`; `$schema` may point an editor's program to its JSON Schema. */
export function table<Record extends z.ZodType>(record: Record) {
  return z.strictObject({ $schema: z.string().optional(), records: z.array(record) });
}
