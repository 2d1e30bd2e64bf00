import type { z } from "zod";

/**
 * Tells an editor what a field is: the schema with a Chinese title (2 to 6 characters, a spreadsheet's column
 * heading), one sentence for somebody who has never seen JSON, and values that could stand there. The editor's
 * program, the spreadsheet and the reports read them from zod's global registry.
 *
 * A field that is built on another inherits what it does not tell anew; so examples may be left out.
 */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  title: string,
  description: string,
  examples?: readonly z.input<Schema>[],
): Schema {
  return schema.meta({ title, description, ...(examples && { examples }) });
}
