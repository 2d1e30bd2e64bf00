import { explanation, type Problem } from "../../problem.ts";
import { problemAt, tableFile } from "../../read/folder.ts";
import { TABLE_NAMES, type TableName } from "../../schema/files.ts";
import { isRecord } from "../../values.ts";
import type { RuleInput } from "../check-folder.ts";

type Path = readonly (string | number)[];

const WORDS = explanation(
  ["和同一列表里前面的一项完全相同", "the same as an item before it in this list"],
  ["删去重复的一项", "Take the second one away"],
);

/** That a team has a unit once, and that claims differ, are rules of their own, whatever else two items say. */
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

/** No list within a record holds the same twice: a citation, a unit of an event, an author, a key figure. */
function checkRepeats(table: TableName | "site", { tables, site, folder }: RuleInput): Problem[] {
  const file = table === "site" ? folder.site : tableFile(folder, table);
  const at = (path: Path): Problem => problemAt(table, file, path, WORDS);
  if (table === "site") return [...findRepeats(site, [])].map(at);
  const records: readonly unknown[] = tables[table];
  return records.flatMap((record, index) => [...findRepeats(record, ["records", index])].map(at));
}

/** The same for every file. */
export const REPEAT_RULES = [
  ...TABLE_NAMES.map((table) => ({
    needs: [table],
    check: (input: RuleInput) => checkRepeats(table, input),
  })),
  { needs: [], check: (input: RuleInput) => checkRepeats("site", input) },
];

/** A correction says that something reads otherwise now. */
export function checkUnchanged({ tables, folder }: RuleInput): Problem[] {
  return tables.corrections.flatMap(({ was, is }, index) =>
    was.zh === is.zh
      ? [
          problemAt(
            "corrections",
            tableFile(folder, "corrections"),
            ["records", index, "is"],
            explanation(
              ["改后与改前写的一样", "what it is now reads as what it was"],
              ["写上现在的内容", "Write what stands there now"],
            ),
          ),
        ]
      : [],
  );
}
