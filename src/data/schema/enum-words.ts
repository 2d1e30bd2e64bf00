import { z } from "zod";
import { innerOf } from "./inner-of.ts";

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
