/** The list of ids that editors' programs offer. */
import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
  type Folder,
  type NameLookup,
  nameRecords,
  recordsOf,
  tableFile,
} from "../../data/read/folder.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { id, REF_TABLES, type RefTable } from "../../data/schema/fields/reference.ts";
import { tablesOf } from "../../data/schema/files.ts";
import { writeIfAllowed, writeIfChanged } from "../write-atomically.ts";
import { FIELD_RULES, formatSchema, type JsonSchema } from "./json-schema.ts";

/** The only schema made from the records; the schemas of the tables refer to it. */
export const IDS_FILE = "ids.schema.json";

/** Accepts any id, since a record may be newer than the list. */
function describeId(): JsonSchema {
  const { type, pattern } = z.toJSONSchema(id);
  return { type, pattern, ...FIELD_RULES.id };
}

function describeIds(folder: Folder, table: RefTable, nameOf: NameLookup): JsonSchema {
  const records = tablesOf(table).flatMap((name) =>
    recordsOf(tableFile(folder, name)).flatMap((record) =>
      record.id === undefined ? [] : [{ id: record.id, name: nameOf(name, record.id) ?? "" }],
    ),
  );
  const names = records.map(({ name }) => name);
  const known = {
    enum: records.map((record) => record.id),
    enumDescriptions: names,
    enumDetails: names,
  };
  // The pattern comes first: a program explains a misspelt id by the first of two choices.
  return { anyOf: [describeId(), ...(records.length > 0 ? [known] : [])] };
}

/**
 * The ids of a folder with the Chinese names of their records, for each table that pointers name. An editor's program
 * offers these ids and accepts any other too, because the list may be out of date: somebody who adds a record on the
 * hosting site's web page cannot run a command. `npm run check:data` updates the list when the data has no faults, and
 * reports ids that do not exist.
 */
export function describeAllIds(folder: Folder): JsonSchema {
  const nameOf = nameRecords(folder);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: "由 npm run check:data 更新，不用手改。只是提示：新加的编号不在这里也可以用。",
    title: "已有的编号",
    definitions: Object.fromEntries(
      REF_TABLES.map((table) => [table, describeIds(folder, table, nameOf)]),
    ),
  };
}

/**
 * Updates the list of ids that editors' programs offer; the data must have passed the check. Nothing is done in a data
 * folder without schemas, such as another site's, or in one that cannot be written: the list is only a help.
 *
 * @param dataFolder the folder of facts
 * @param folder the same, where it has been read already
 * @param write how the list is written, for tests
 * @returns whether the list was written
 * @throws the file system's other errors, with the standing list untouched
 */
export async function refreshIds(
  dataFolder: string,
  folder: Folder = readFolder(dataFolder),
  write = writeIfChanged,
): Promise<boolean> {
  const schemas = path.join(dataFolder, "schema");
  if (!existsSync(schemas)) return false;
  return writeIfAllowed(path.join(schemas, IDS_FILE), formatSchema(describeAllIds(folder)), write);
}
