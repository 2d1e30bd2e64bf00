import type { JsonSchema } from "./json-schema.ts";

/**
 * The values of an enumeration with their Chinese words: in the list of values, on the one that stands there, and
 * in the message when it is none of them.
 */
export function describeValues(values: readonly unknown[], words: readonly string[]): JsonSchema {
  const told = values.map((value, index) => `${JSON.stringify(value)} ${words[index] ?? ""}`);
  return {
    enum: values,
    enumDescriptions: words,
    enumDetails: words,
    errorMessage: `只能写：${told.join("，")}。`,
  };
}
