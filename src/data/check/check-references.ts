import type { z } from "zod";
import type { DataFile } from "../read/read-file.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";
import type { CandidateLookup } from "./candidates.ts";
import { collectReferences } from "./collect-references.ts";
import { type Folder, problemAt, tableFile } from "./folder.ts";
import type { Problem } from "./problem.ts";

/** Every pointer names a record that exists; the message offers what the editor may have meant. */
export function checkReferences(folder: Folder, candidatesFor: CandidateLookup): Problem[] {
  const check = (table: TableName | "site", schema: z.core.$ZodType, file: DataFile): Problem[] =>
    collectReferences(schema, file.value).flatMap(({ path, id, table: target }) => {
      const candidates = candidatesFor(target);
      if (!candidates || candidates.has(id)) return [];
      return [problemAt(table, file, path, candidates.explain(id))];
    });
  return [
    ...TABLE_NAMES.flatMap((table) => check(table, TABLES[table].schema, tableFile(folder, table))),
    ...check("site", SITE.schema, folder.site),
  ];
}
