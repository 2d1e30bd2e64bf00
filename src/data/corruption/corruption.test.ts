import { describe, expect, it } from "vitest";
import { buildAtlas } from "../../model/atlas.ts";
import { readFolder } from "../read/read-folder.ts";
import { LIVE_DATA } from "../testing/test-facts.ts";
import { valueAt } from "../values.ts";
import { applyChange, DAMAGES, listNodes, type Node } from "./damages.ts";
import {
  checkDamaged,
  createRandom,
  damageFolder,
  judgeReport,
  listTargets,
  pointedRecords,
  type Target,
} from "./damaged-folder.ts";
import { explainHarmless, partAt } from "./explain-harmless.ts";

const SEED = 20240529;
/** Kinds of damage done to each place, besides that each kind is done somewhere to each field. */
const EACH = 1;

/** What a file without records says nothing of: a correction, of every field. */
const CORRECTION = {
  id: "teams-corrected",
  date: "2024-06-01",
  record: { kind: "figure", id: "programme-teams" },
  about: { zh: "组团总数", en: "Number of teams" },
  was: { zh: "61个", en: "61" },
  is: { zh: "62个", en: "62" },
  why: { zh: "录入有误。", en: "A slip in typing." },
};

const real = readFolder(LIVE_DATA);
const folder = damageFolder(real, "corrections", JSON.stringify({ records: [CORRECTION] }));
const pointed = pointedRecords(folder);

interface Case {
  readonly target: Target;
  readonly node: Node;
  readonly damage: string;
}

/** Every place of every file at least `EACH` times, and every kind of damage to every field that it fits. */
function listCases(): Case[] {
  const random = createRandom(SEED);
  const cases = listTargets(folder).flatMap((target) => {
    const nodes = listNodes(target.file.value);
    const fits = (node: Node): string[] =>
      Object.entries(DAMAGES).flatMap(([name, damage]) => (damage(node) ? [name] : []));
    const fields = Map.groupBy(nodes, ({ pattern }) => pattern);
    const perField = [...fields.values()].flatMap((places) =>
      Object.entries(DAMAGES).flatMap(([damage, change]) => {
        const fitting = places.filter((node) => change(node) !== undefined);
        const node = fitting[Math.floor(random() * fitting.length)];
        return node ? [{ target, node, damage }] : [];
      }),
    );
    const perNode = nodes.flatMap((node) => {
      const names = fits(node);
      return Array.from({ length: EACH }, () => {
        const damage = names[Math.floor(random() * names.length)] ?? "deleted";
        return { target, node, damage };
      });
    });
    return [...perField, ...perNode];
  });
  const known = new Set<string>();
  return cases.filter(({ target, node, damage }) => {
    const key = `${target.name} ${node.path.join("/")} ${damage}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

interface Verdict {
  /** What is wrong with how the check took it. */
  readonly wrong?: string;
  /** Why it does no harm that the check let it pass. */
  readonly harmless?: string;
}

function judgeCase({ target, node, damage }: Case): Verdict {
  const change = DAMAGES[damage]?.(node);
  if (!change) return { wrong: "no such damage" };
  const text = applyChange(target.file.value, node, change);
  const result = checkDamaged(damageFolder(folder, target.table, text));
  if ("crash" in result) return { wrong: result.crash };
  if (!result.ok) {
    const quotes =
      change.kind === "value" ? String(change.value) : change.kind === "raw" ? change.text : "\0";
    const wrong = judgeReport(result.problems, target.file.file, quotes);
    return wrong === undefined ? {} : { wrong };
  }
  const { part, file } = target;
  const holderPath = node.path.slice(0, -1);
  const holder = valueAt(file.value, holderPath);
  const isFigure = target.table === "indicators" || target.table === "funds";
  const refTable = isFigure ? "figures" : target.table;
  const harmless = explainHarmless({
    file: target.name,
    node,
    change,
    isPointedTo: node.path.length === 3 && pointed.has(`${refTable} ${String(node.value)}`),
    place: partAt(part, file.value, node.path),
    holder: partAt(part, file.value, holderPath),
    length: Array.isArray(holder) ? holder.length : 0,
  });
  if (harmless === undefined) return { wrong: "passed, and nothing proves that it does no harm" };
  try {
    buildAtlas(result.dataset);
  } catch (error) {
    return { wrong: `passed, and the model fails: ${String(error)}` };
  }
  return { harmless };
}

const cases = listCases();

describe("a damaged place", () => {
  it("is tried everywhere, in every way", () => {
    expect(cases.length).toBeGreaterThan(2000);
    const tried = new Set(cases.map(({ damage }) => damage));
    expect(Object.keys(DAMAGES).filter((damage) => !tried.has(damage))).toEqual([]);
  });

  it.each(listTargets(folder).map(({ name }) => name))(
    "of %s is told by file and line, or does no harm for a reason",
    (name) => {
      const own = cases.filter(({ target }) => target.name === name);
      const wrong = own.flatMap((one) => {
        const verdict = judgeCase(one);
        return verdict.wrong === undefined
          ? []
          : [`${one.node.path.join("/")} ${one.damage}: ${verdict.wrong}`];
      });
      expect(wrong).toEqual([]);
      expect(own.length).toBeGreaterThan(0);
    },
  );
});
