import type { RefTable } from "../schema/fields/ref.ts";
import { type TableName, TABLES } from "../schema/files.ts";
import { type Folder, hasRecords, recordsOf, tableFile } from "./folder.ts";
import { type Candidate, nearestIds } from "./nearest-ids.ts";
import { quote } from "./quote.ts";
import { type Explanation, explanation, type Said } from "./said.ts";

/** Looks up the records a pointer may name; undefined where a file of them could not be read. */
export type CandidateLookup = (table: RefTable) => ReadonlyMap<string, Candidate> | undefined;

const tablesOf = (table: RefTable): readonly TableName[] =>
  table === "figures" ? ["indicators", "funds"] : [table];

/** What an editor calls a record of a table. */
const labelOf = (table: RefTable): Said =>
  table === "figures"
    ? { zh: "指标或资金", en: "indicator or fund" }
    : { zh: TABLES[table].label, en: TABLES[table].labelEn };

function findCandidates(
  folder: Folder,
  table: RefTable,
): ReadonlyMap<string, Candidate> | undefined {
  const files = tablesOf(table).map((name) => tableFile(folder, name));
  if (!files.every(hasRecords)) return undefined;
  const found = files
    .flatMap(recordsOf)
    .flatMap(({ id, label }) => (id === undefined ? [] : [{ id, label }]));
  return new Map(found.map((candidate) => [candidate.id, candidate]));
}

/** A lookup that reads each table of a folder once. */
export function lookUpCandidates(folder: Folder): CandidateLookup {
  const known = new Map<RefTable, ReadonlyMap<string, Candidate> | undefined>();
  return (table) => {
    if (!known.has(table)) known.set(table, findCandidates(folder, table));
    return known.get(table);
  };
}

/** Tells that an id names nothing, and what it may have meant. */
export function explainDangling(
  id: string,
  table: RefTable,
  candidates: ReadonlyMap<string, Candidate>,
): Explanation {
  const near = nearestIds(id, candidates.values());
  const { zh, en } = labelOf(table);
  return explanation(
    [`找不到${zh} ${quote(id)}`, `no ${en} ${quote(id)}`],
    near.length > 0
      ? [
          `相近的有 ${near.map((one) => `"${one.id}"${one.label && `(${one.label})`}`).join("、")}`,
          `Did you mean ${near.map((one) => `"${one.id}"${one.label && ` (${one.label})`}`).join(" or ")}?`,
        ]
      : [
          `先在${zh}的文件里加上这一条，或改成已有的编号`,
          `Add this ${en} to its own file first, or write an id that is there`,
        ],
  );
}
