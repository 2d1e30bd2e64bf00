import { existsSync } from "node:fs";
import path from "node:path";
import type { Folder } from "../../data/check/folder.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { formatJson } from "./format-json.ts";
import { describeAllIds, IDS_FILE } from "./ids-schema.ts";
import { writeIfChanged } from "./write-if-changed.ts";

/** Errors of a folder that may be read and not written. */
const READ_ONLY: readonly unknown[] = ["EACCES", "EPERM", "EROFS"];

/**
 * Brings the list of ids that editors' programs offer up to date with sound data. A data folder without schemas, as
 * another site's may be, is left as it is; so is one that may not be written, since the list is a help and no more.
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
  try {
    return await write(path.join(schemas, IDS_FILE), formatJson(describeAllIds(folder)));
  } catch (error) {
    if (error instanceof Error && "code" in error && READ_ONLY.includes(error.code)) return false;
    throw error;
  }
}
