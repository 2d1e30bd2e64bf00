/** The record of what the translations were written from, kept by `npm run check:data`. */

import path from "node:path";
import { acceptTranslations, updateRecord } from "../../data/check/translation-record.ts";
import { translationsOf } from "../../data/languages.ts";
import type { Said } from "../../data/problem.ts";
import type { Folder } from "../../data/read/folder.ts";
import { readFolder, TRANSLATIONS } from "../../data/read/read-folder.ts";
import type { Site } from "../../data/schema/site.ts";
import { writeIfAllowed, writeIfChanged } from "../write-atomically.ts";

/**
 * Brings the record up to date with data that has passed the check. A folder that has none gets one if its site is
 * published in another language than Chinese; nothing is done in one that cannot be written.
 *
 * @param write how it is written, for tests
 * @returns whether the record was written
 * @throws the file system's other errors, with the standing record untouched
 */
export async function refreshTranslations(
  dataFolder: string,
  folder: Folder,
  site: Site,
  write = writeIfChanged,
): Promise<boolean> {
  if (folder.translations.text === undefined && translationsOf(site).length === 0) return false;
  return writeIfAllowed(path.join(dataFolder, TRANSLATIONS), updateRecord(folder), write);
}

/**
 * Records that the translations of some texts, each named as the report names it, are right for the Chinese of today.
 *
 * @returns what is wrong with the names, if anything is; nothing has been written then
 */
export async function recordTranslated(
  dataFolder: string,
  keys: readonly string[],
): Promise<Said | undefined> {
  const accepted = acceptTranslations(readFolder(dataFolder), keys);
  if ("unknown" in accepted)
    return {
      zh: `数据里没有 ${accepted.unknown} 这段文字；照检查给出的写法写`,
      en: `The data has no text ${accepted.unknown}; write it as the check does`,
    };
  await writeIfChanged(path.join(dataFolder, TRANSLATIONS), accepted.text);
  return undefined;
}
