/** The rules that no list within a record holds the same item twice, and that no word is explained twice. */

import { explanation, visible } from "../../problem.ts";
import { TABLE_NAMES, type TableName } from "../../schema/files.ts";
import { isRecord } from "../../values.ts";
import { type Rule, rule } from "./rule.ts";

type Path = readonly (string | number)[];

const WORDS = explanation(
  ["和同一列表里前面的一项完全相同", "the same as an item before it in this list"],
  ["删去重复的一项", "Delete the second one"],
);

/** That a team lists a unit once, and that claims differ, are rules of their own, whatever else two items say. */
const OWN_RULE: ReadonlySet<string | number | undefined> = new Set(["members", "otherClaims"]);

/** Where a list within a value holds an item twice. */
function* findRepeats(value: unknown, path: Path): Generator<Path> {
  if (Array.isArray(value)) {
    const seen = new Set<string>();
    for (const [index, item] of value.entries()) {
      if (value.length === 1) {
        yield* findRepeats(item, [...path, index]);
        continue;
      }
      const key = typeof item === "string" ? item : JSON.stringify(item);
      if (seen.has(key) && !OWN_RULE.has(path.at(-1))) yield [...path, index];
      else yield* findRepeats(item, [...path, index]);
      seen.add(key);
    }
  } else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === "object" && inner !== null) yield* findRepeats(inner, [...path, key]);
    }
  }
}

const inTable = (table: TableName) =>
  rule([table], (facts, { problem }) =>
    facts[table]
      .flatMap((record, index) => [...findRepeats(record, [index])])
      .map((path) => problem(table, path, WORDS)),
  );

const inSite = rule(["site"], ({ site }, { problem }) =>
  [...findRepeats(site, [])].map((path) => problem("site", path, WORDS)),
);

/** A word has one explanation, however it is spelled. */
const words = rule(["glossary"], ({ glossary }, { problem, nameLine }) => {
  const first = new Map<string, () => string>();
  return glossary.flatMap(({ term, also = [] }, index) =>
    [term.zh, ...also].flatMap((word, at) => {
      const path = at === 0 ? [index, "term", "zh"] : [index, "also", at - 1];
      const earlier = first.get(word);
      first.set(word, earlier ?? (() => nameLine("glossary", path)));
      if (!earlier) return [];
      const said = explanation(
        [
          `“${visible(word)}”已经解释过（${earlier()}）`,
          `"${visible(word)}" is already explained (${earlier()})`,
        ],
        ["合成一条，或从一处删去这个写法", "Merge the two, or delete this spelling in one of them"],
      );
      return [problem("glossary", path, said)];
    }),
  );
});

/** No list within a record holds the same item twice: a citation, a unit of an event, an author, a key figure. */
export const REPEAT_RULES: readonly Rule[] = [...TABLE_NAMES.map(inTable), inSite, words];
