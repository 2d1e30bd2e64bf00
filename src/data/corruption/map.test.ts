import { expect, it } from "vitest";
import { readFolder } from "../read/read-folder.ts";
import { LIVE_DATA } from "../testing/test-facts.ts";
import { applyChange, DAMAGES, listNodes, type Node } from "./damages.ts";
import { checkDamaged, createRandom, damageFolder, judgeReport } from "./damaged-folder.ts";

const folder = readFolder(LIVE_DATA);
const map = folder.topology.value;

/** Places of the map for each field that all arcs or shapes share. */
const EACH = 1;

function chooseNodes(): Node[] {
  const random = createRandom(20240529);
  const fields = Map.groupBy(listNodes(map), ({ pattern }) => pattern);
  return [...fields.values()].flatMap((nodes) =>
    Array.from({ length: EACH }, () => nodes[Math.floor(random() * nodes.length)]).filter(
      (node) => node !== undefined,
    ),
  );
}

/** Codes that a record of the data, or a label, points to. */
const POINTED = new Set(
  [...folder.tables.values()]
    .flatMap(({ value }) => [...JSON.stringify(value).matchAll(/"adcode":"(\d{6})"/gu)])
    .map(([, code]) => code),
);

/** Why a damage of the map that passed does no harm; undefined if nothing proves it. */
function explain({ pattern, value }: Node, damage: string): string | undefined {
  if (pattern.startsWith("recipe")) return "how the map was made is shown nowhere";
  if (pattern.endsWith("properties/name")) return "text is shown as text";
  if (/^objects\/counties\/geometries\/\*(?:\/id)?$/u.test(pattern)) {
    const code =
      typeof value === "string" ? value : /"id":"(\d{6})"/u.exec(JSON.stringify(value))?.[1];
    if (code !== undefined && !POINTED.has(code)) return "a unit that no record points to";
  }
  if (damage === "deleted" && /^objects\/counties\/geometries\/\*\/arcs\/\*$/u.test(pattern))
    return "a part of a shape left out, as islands are where a map is simplified";
  // An island is one closed arc, which can lie elsewhere, or lose or bend a part that no other shares.
  if (/^arcs\/\*\/(?:0|\*)/u.test(pattern)) return "the shore of an island runs elsewhere";
  if (pattern.startsWith("transform"))
    return "the whole map lies elsewhere on the Earth, in its own frame";
  return undefined;
}

it("tells of every damage of the map by its line, or it does no harm for a reason", () => {
  const nodes = chooseNodes();
  let tried = 0;
  const wrong = nodes.flatMap((node) =>
    Object.entries(DAMAGES).flatMap(([damage, change]) => {
      const done = change(node);
      if (!done) return [];
      tried += 1;
      const text = applyChange(map, node, done, 0);
      const result = checkDamaged(damageFolder(folder, "topology", text));
      const place = `${node.path.join("/")} ${damage}`;
      if ("crash" in result) return [`${place}: ${result.crash}`];
      if (result.ok) return explain(node, damage) ? [] : [`${place}: passed`];
      const quotes =
        done.kind === "value" ? String(done.value) : done.kind === "raw" ? done.text : "\0";
      const fault = judgeReport(result.problems, folder.topology.file, quotes);
      return fault === undefined ? [] : [`${place}: ${fault}`];
    }),
  );
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(500);
});
