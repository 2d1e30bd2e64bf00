import type { RefTable } from "../schema/fields/ref.ts";
import { type TableName, TABLES } from "../schema/files.ts";
import { type Folder, hasRecords, recordsOf, tableFile } from "./folder.ts";
import { type Candidate, nearestIds } from "./nearest-ids.ts";
import { quote, visible } from "./quote.ts";
import { type Explanation, explanation, type Said } from "./said.ts";

/** The records that a pointer may name. */
export interface Candidates {
  readonly has: (id: string) => boolean;
  /** The words about an id that names none of them. */
  readonly explain: (id: string) => Explanation;
}

/** Looks up the records a pointer may name; undefined where a file of them could not be read. */
export type CandidateLookup = (table: RefTable) => Candidates | undefined;

/**
 * So many pairs of a dangling id and a record are compared for each table. Beyond it nothing is suggested any more:
 * nobody reads thousands of suggestions, and finding them would take a time that grows with the square of the data.
 */
const COMPARISONS = 300_000;

const tablesOf = (table: RefTable): readonly TableName[] =>
  table === "figures" ? ["indicators", "funds"] : [table];

/** What an editor calls a record of a table. */
const labelOf = (table: RefTable): Said =>
  table === "figures"
    ? { zh: "指标或资金", en: "indicator or fund" }
    : { zh: TABLES[table].label, en: TABLES[table].labelEn };

/** Tells that an id names nothing, and what it may have meant. */
function explainDangling(id: string, table: RefTable, near: readonly Candidate[]): Explanation {
  const { zh, en } = labelOf(table);
  const name = ({ id: known, label }: Candidate, blank: string): string =>
    label === "" ? quote(known) : `${quote(known)}${blank}(${visible(label)})`;
  return explanation(
    [`找不到${zh} ${quote(id)}`, `no ${en} ${quote(id)}`],
    near.length > 0
      ? [
          `相近的有 ${near.map((one) => name(one, "")).join("、")}`,
          `Did you mean ${near.map((one) => name(one, " ")).join(" or ")}?`,
        ]
      : [
          `先在${zh}的文件里加上这一条，或改成已有的编号`,
          `Add this ${en} to its own file first, or write an id that is there`,
        ],
  );
}

function findCandidates(folder: Folder, table: RefTable): Candidates | undefined {
  const files = tablesOf(table).map((name) => tableFile(folder, name));
  if (!files.every(hasRecords)) return undefined;
  const found = new Map<string, Candidate>();
  for (const { id, label } of files.flatMap(recordsOf)) {
    if (id !== undefined && !found.has(id)) found.set(id, { id, label });
  }
  const told = new Map<string, Explanation>();
  let comparisons = 0;
  return {
    has: (id) => found.has(id),
    explain: (id) => {
      const known = told.get(id);
      if (known) return known;
      comparisons += found.size;
      const near = comparisons > COMPARISONS ? [] : nearestIds(id, found.values());
      const words = explainDangling(id, table, near);
      told.set(id, words);
      return words;
    },
  };
}

/** A lookup that reads each table of a folder once, and seeks what is near to an id once. */
export function lookUpCandidates(folder: Folder): CandidateLookup {
  const known = new Map<RefTable, Candidates | undefined>();
  return (table) => {
    if (!known.has(table)) known.set(table, findCandidates(folder, table));
    return known.get(table);
  };
}
