/** A data file: a list of records, each of which may answer what the check asks of it. */

import { z } from "zod";
import { schemaPath } from "./field.ts";
import { meantSo } from "./fields/meant-so.ts";

/**
 * A data file: an object with the list `records`; `$schema` may point an editor's program to its JSON Schema.
 *
 * @param one what one record is, in Chinese, to follow 一条记录是
 */
export function table<Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>, one: string) {
  const records = z.array(z.strictObject({ ...shape, meantSo })).meta({
    title: "记录",
    description: `所有记录的列表。一条记录是${one}，用花括号括起来；记录之间用逗号隔开。`,
    examples: [[]],
  });
  return z.strictObject({ $schema: schemaPath, records });
}
