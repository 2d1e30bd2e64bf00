import fc from "fast-check";
import { expect, it } from "vitest";
import { MAX_DEPTH, scanJson } from "./scan-json.ts";

/** The places of the faults found in a text. */
const found = (text: string) => scanJson(text).faults.map(({ offset }) => text.slice(offset));

it("finds names written twice in one group, however they are written", () => {
  expect(found('{"a": 1, "b": {"a": "a"}, "\\u0061": 2}')).toEqual(['"\\u0061": 2}']);
  expect(found('{"a": [{"x": 1}, {"x": 2}], "x": "a:"}')).toEqual([]);
});

it.each([
  ["9007199254740993", true],
  ["123456789012345678", true],
  ["0.1234567890123456789", true],
  ["1e999", true],
  ["1e21", true],
  ["1e-999", true],
  ["-0", true],
  ["-0.0", true],
  ["0", false],
  ["0.0", false],
  ["2927.6", false],
  ["0.0007538839821482149", false],
  ["999999999999999", false],
  ["1.5e3", false],
])("takes %s for a number that is not read as it is written: %s", (number, lost) => {
  expect(found(`{"value": ${number}, "x": [${number}]}`)).toHaveLength(lost ? 2 : 0);
});

it("tells where each record begins", () => {
  const text = '{"x": [[1], {}], "records": [ {"records": [1, 2]}, null, "a", [3], 4 ]}';
  expect(scanJson(text).records.map((at) => text.charAt(at))).toEqual(["{", "n", '"', "[", "4"]);
});

it("goes through any sound JSON, and knows nothing against what a program wrote", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify({ records: [value, value] }, null, 2);
      const { faults, records } = scanJson(text);
      expect(records).toHaveLength(2);
      // Numbers of a random value may be too large or -0; names are never written twice.
      expect(faults.filter(({ words }) => words.message.en.includes("twice"))).toEqual([]);
    }),
    { seed: 20240529 },
  );
});

it("refuses what is nested deeper than any walk should go", () => {
  const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(found(deep(MAX_DEPTH))).toEqual([]);
  expect(found(deep(MAX_DEPTH + 1))).toHaveLength(1);
  expect(found(deep(100_000))).toHaveLength(1);
});
