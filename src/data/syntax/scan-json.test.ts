import fc from "fast-check";
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { expect, it } from "vitest";
import { findValue, MAX_DEPTH, scanJson } from "./scan-json.ts";

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

/** Every value of a tree. */
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  const children = node.children ?? [];
  for (const child of node.type === "property" ? children.slice(1) : children)
    yield* nodesOf(child);
}

/** The path that leads to a value. */
function pathTo({ parent, ...node }: Node): (string | number)[] {
  if (!parent) return [];
  if (parent.type !== "property")
    return [
      ...pathTo(parent),
      (parent.children ?? []).findIndex(({ offset }) => offset === node.offset),
    ];
  return [...(parent.parent ? pathTo(parent.parent) : []), String(parent.children?.[0]?.value)];
}

it("finds each value of any sound JSON, as a parser does", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2, "\t"), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const tree = parseTree(text);
      if (!tree) throw new Error(`no JSON: ${text}`);
      for (const node of nodesOf(tree)) {
        if (node.type === "property") continue;
        const path = pathTo(node);
        expect(findValue(text, 0, path)).toBe(findNodeAtLocation(tree, path)?.offset);
      }
    }),
    { seed: 20240529 },
  );
});

it("finds the nearest ancestor of a value that is not there", () => {
  const text = ' {"a": {"b": [1, {"c": "\\u0022]"}, true]}, "\\u0064": null}';
  const at = (...path: (string | number)[]) => text.slice(findValue(text, 0, path));
  expect(at("a", "b", 1, "c", "x")).toMatch(/^"\\u0022\]"/u);
  expect(at("a", "b", 3)).toMatch(/^\[1/u);
  expect(at("a", "x", 3)).toMatch(/^\{"b"/u);
  expect(at("d")).toBe("null}");
  expect(at("x")).toBe(text.trimStart());
  expect(at("a", "b", 2)).toMatch(/^true/u);
});
