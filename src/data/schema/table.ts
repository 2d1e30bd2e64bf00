import { z } from "zod";
import { schemaPath } from "./schema-path.ts";

/**
 * A data file: an object with the list `records`; `$schema` may point an editor's program to its JSON Schema.
 *
 * @param one what one record is, in Chinese, to follow 一条记录是
 */
export function table<Record extends z.ZodType>(record: Record, one: string) {
  const records: z.ZodArray<Record> = z.array(record).meta({
    title: "记录",
    description: `所有记录的列表。一条记录是${one}，用花括号括起来；记录之间用逗号隔开。`,
    examples: [[]],
  });
  return z.strictObject({ $schema: schemaPath, records });
}
