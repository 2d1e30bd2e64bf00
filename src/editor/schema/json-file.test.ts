import fc from "fast-check";
import { format } from "prettier";
import { expect, it } from "vitest";
import { formatJson } from "./json-file.ts";

const printed = (value: unknown) => format(formatJson(value), { parser: "json", printWidth: 100 });

const characters = [
  "a",
  "b",
  " ",
  "-",
  "“",
  "”",
  "…",
  "—",
  "·",
  "、",
  "（",
  "：",
  "廉",
  "县",
  "\\",
  '"',
  "ü",
];
const word = fc.string({ unit: fc.constantFrom(...characters), maxLength: 30 });
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    word,
    fc.constantFrom(true, null),
    fc.array(word, { maxLength: 6 }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(word, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

it("leaves nothing for the formatter to do", async () => {
  await fc.assert(
    fc.asyncProperty(value, async (made) => {
      expect(await printed(made)).toBe(formatJson(made));
    }),
    { numRuns: 400 },
  );
});

it("writes what it was given", () => {
  fc.assert(
    fc.property(value, (made) => {
      expect(JSON.parse(formatJson(made))).toEqual(made);
    }),
  );
});
