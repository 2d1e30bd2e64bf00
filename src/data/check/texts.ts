/** The texts of a data folder, in Chinese and what has been written of them in other languages, each under a name. */

import type { Translation } from "../languages.ts";
import { type Folder, recordsOf, tableFile } from "../read/folder.ts";
import type { DataFile } from "../read/read-file.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";
import { isRecord } from "../values.ts";

/** A file that holds texts. */
export type TextFile = TableName | "site";

export const TEXT_FILES: readonly TextFile[] = [...TABLE_NAMES, "site"];

export const textFileOf = (folder: Folder, of: TextFile): DataFile =>
  of === "site" ? folder.site : tableFile(folder, of);

/** A text with its place. */
export interface FoundText {
  /** Names the text whatever its line: `counties.json:lianjiang.honours.red-orange-county.name`. */
  readonly key: string;
  readonly path: readonly (string | number)[];
  readonly zh: string;
  /** The text in a language; undefined where it has not been written. */
  readonly in: (code: Translation) => string | undefined;
}

/** A step to an item of a list in a key: the item's id, or its number from 1, as reports count. */
const nameItem = (item: unknown, index: number): string =>
  isRecord(item) && typeof item.id === "string" ? item.id : String(index + 1);

/** The texts within a value, however deep. */
export function* findTexts(
  value: unknown,
  path: readonly (string | number)[],
  key: readonly string[],
): Generator<Omit<FoundText, "key"> & { readonly steps: readonly string[] }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* findTexts(item, [...path, index], [...key, nameItem(item, index)]);
  } else if (isRecord(value)) {
    const { zh } = value;
    if (typeof zh === "string") {
      const written = (code: Translation) => {
        const text = value[code];
        return typeof text === "string" ? text : undefined;
      };
      yield { path, steps: key, zh, in: written };
    } else
      for (const [name, inner] of Object.entries(value))
        yield* findTexts(inner, [...path, name], [...key, name]);
  }
}

/** All texts of a file of a folder, whatever else may be wrong with it. */
export function* textsIn(folder: Folder, of: TextFile): Generator<FoundText> {
  const file = textFileOf(folder, of);
  const name = of === "site" ? SITE.file : TABLES[of].file;
  const found =
    of === "site"
      ? [...findTexts(file.value, [], [])]
      : recordsOf(file).flatMap(({ index, id, value }) => [
          ...findTexts(value, ["records", index], [id ?? String(index + 1)]),
        ]);
  for (const { steps, ...text } of found) yield { ...text, key: `${name}:${steps.join(".")}` };
}
