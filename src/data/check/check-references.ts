import type { z } from "zod";
import type { DataFile } from "../read/read-file.ts";
import type { RefTable } from "../schema/fields/ref.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";
import { collectReferences } from "./collect-references.ts";
import { type Folder, hasRecords, problemAt, recordsOf, tableFile } from "./folder.ts";
import { type Candidate, nearestIds } from "./nearest-ids.ts";
import type { Problem } from "./problem.ts";

const sourcesOf = (table: RefTable): readonly TableName[] =>
  table === "figures" ? ["indicators", "funds"] : [table];

const labelOf = (table: RefTable): string =>
  table === "figures" ? "指标或资金" : TABLES[table].label;

/** Ids and names of the records a pointer may name; undefined where a file of them could not be read. */
function candidatesFor(
  folder: Folder,
  table: RefTable,
): ReadonlyMap<string, Candidate> | undefined {
  const files = sourcesOf(table).map((name) => tableFile(folder, name));
  if (!files.every(hasRecords)) return undefined;
  const found = files
    .flatMap(recordsOf)
    .flatMap(({ id, label }) => (id === undefined ? [] : [{ id, label }]));
  return new Map(found.map((candidate) => [candidate.id, candidate]));
}

/** Every pointer names a record that exists; the message offers what the editor may have meant. */
export function checkReferences(folder: Folder): Problem[] {
  const known = new Map<RefTable, ReadonlyMap<string, Candidate> | undefined>();
  const lookUp = (table: RefTable): ReadonlyMap<string, Candidate> | undefined => {
    if (!known.has(table)) known.set(table, candidatesFor(folder, table));
    return known.get(table);
  };
  const check = (table: TableName | "site", schema: z.core.$ZodType, file: DataFile): Problem[] =>
    [...collectReferences(schema, file.value)].flatMap(({ path, id, table: target }) => {
      const candidates = lookUp(target);
      if (!candidates || candidates.has(id)) return [];
      const near = nearestIds(id, candidates.values()).map(
        (one) => `"${one.id}"${one.label && `（${one.label}）`}`,
      );
      const remedy =
        near.length > 0
          ? `相近的有 ${near.join("、")}`
          : `先在${labelOf(target)}的文件里加上这一条，或改成已有的编号`;
      return [
        problemAt(table, file, path, { message: `找不到${labelOf(target)} "${id}"`, remedy }),
      ];
    });
  return [
    ...TABLE_NAMES.flatMap((table) => check(table, TABLES[table].schema, tableFile(folder, table))),
    ...check("site", SITE.schema, folder.site),
  ];
}
