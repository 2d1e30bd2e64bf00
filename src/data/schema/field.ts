/** What the schemas of all files are made of: fields with names for editors, enumerations with words, tables. */

import { z } from "zod";

/**
 * Tells an editor what a field is: the schema with a Chinese title (2 to 6 characters, a spreadsheet's column
 * heading), one sentence for somebody who has never seen JSON, and values that could stand there. The editing
 * program, the spreadsheet and the reports read them from zod's global registry.
 *
 * A field that is built on another inherits what it does not change; so examples may be left out.
 */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  title: string,
  description: string,
  examples?: readonly z.input<Schema>[],
): Schema {
  return schema.meta({ title, description, ...(examples && { examples }) });
}

/** The schema inside `optional()`, `nullable()` and `default()`, however they are nested. */
export function innerOf(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault;
  return isWrapper ? innerOf(schema.unwrap()) : schema;
}

/** The Chinese word of each value of an enumeration, as an editor reads it in pick lists and reports. */
type Words = Readonly<Record<string, string>>;

const enumWords = z.registry<{ words: Words }>();

/** Gives an enumeration its words. A copy of the schema, such as one with a title, keeps them. */
export function withWords<Schema extends z.ZodType>(schema: Schema, words: Words): Schema {
  enumWords.add(schema, { words });
  return schema;
}

/** An enumeration made of its values and their Chinese words: `oneOf({ exact: "确数", about: "约" })`. */
export function oneOf<const Values extends Words>(words: Values) {
  const values = Object.keys(words).filter(
    (value): value is keyof Values & string => value in words,
  );
  return withWords(z.enum(values), words);
}

/** One value with its word, for the `kind` that tells the members of a union apart. */
export function only<const Value extends string>(value: Value, word: string): z.ZodLiteral<Value> {
  return withWords(z.literal(value), { [value]: word });
}

/** The Chinese word of a value of an enumeration (exact: 确数); undefined if the schema has no such value. */
export function wordOf(schema: z.core.$ZodType, value: string): string | undefined {
  const words = enumWords.get(innerOf(schema))?.words ?? {};
  return Object.hasOwn(words, value) ? words[value] : undefined;
}

/** The Chinese name of a field (数值, 说法); undefined for a schema without one, such as a list's item. */
export function titleOf(schema: z.core.$ZodType): string | undefined {
  return z.globalRegistry.get(schema)?.title ?? z.globalRegistry.get(innerOf(schema))?.title;
}

/** How the path of a JSON Schema is written; the check makes sure that it is the one for the file. */
export const SCHEMA_PATH = /^[\w./-]{1,200}\.schema\.json$/u;

/** The path of a data file's JSON Schema, for an editing program; nothing else reads it. */
export const schemaPath = field(
  z.string().refine((value) => SCHEMA_PATH.test(value), {
    error: "schema-path",
  }),
  "格式说明",
  "这个文件的字段说明在哪里，给编辑软件看：有了它，软件会提示字段和编号。不用改。",
  ["./schema/teams.schema.json"],
).optional();
