import type { z } from "zod";
import { collectReferences } from "../check/collect-references.ts";
import type { Folder } from "../check/folder.ts";
import { tableFile } from "../check/folder.ts";
import { type DataFile, parseDataFile } from "../read/read-file.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";

/** A file of a folder that can be damaged. */
export interface Target {
  readonly table: TableName | "site";
  /** Its name below the data folder. */
  readonly name: string;
  readonly schema: z.core.$ZodType;
  readonly file: DataFile;
}

/** The files of a folder but for its map. */
export function listTargets(folder: Folder): Target[] {
  return [
    ...TABLE_NAMES.map((table) => {
      const { file: name, schema } = TABLES[table];
      return { table, name, schema, file: tableFile(folder, table) };
    }),
    { table: "site" as const, name: SITE.file, schema: SITE.schema, file: folder.site },
  ];
}

/** A folder with other content in one file; all others are as they were read. */
export function damageFolder(
  folder: Folder,
  target: "topology" | Target["table"],
  content: string | Uint8Array,
): Folder {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = (file: DataFile): DataFile => parseDataFile(file.file, bytes);
  if (target === "topology") return { ...folder, topology: read(folder.topology) };
  if (target === "site") return { ...folder, site: read(folder.site) };
  const tables = new Map([...folder.tables, [target, read(tableFile(folder, target))]]);
  return { ...folder, tables };
}

/** Every record that another, the site or the story points to, as `counties lianjiang`. */
export function pointedRecords(folder: Folder): ReadonlySet<string> {
  const pointers = listTargets(folder).flatMap(({ schema, file }) =>
    collectReferences(schema, file.value).map(({ table, id }) => `${table} ${id}`),
  );
  const told = folder.story.flatMap(({ text }) =>
    [...text.matchAll(/(id|organization|counties)="([^"]*)"/gu)].flatMap(([, kind, ids = ""]) => {
      const table = kind === "id" ? "figures" : kind === "counties" ? kind : "organizations";
      return ids.split(/\s+/u).map((id) => `${table} ${id}`);
    }),
  );
  return new Set([...pointers, ...told]);
}
