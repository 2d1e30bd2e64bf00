import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { INSTRUCTIONS_SHEET } from "./instructions.ts";
import type { OpenSheet } from "./open-sheets.ts";
import { fileOf, SHEET_NAMES } from "./sheets.ts";

/** What each data file was at an export, by its name below the data folder. */
export type Versions = ReadonlyMap<string, string>;

const LENGTH = 12;
const LINE = /^版本 (\S+) ([0-9a-f]{12})$/u;

/** A short mark of a file's content. */
export const versionOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, LENGTH);

/** The marks of all files of a data folder. */
export async function readVersions(folder: string): Promise<Versions> {
  const versions = new Map<string, string>();
  for (const name of SHEET_NAMES.map(fileOf))
    versions.set(name, versionOf(await readFile(path.join(folder, name))));
  return versions;
}

/** Lines of the first sheet that keep the marks, whatever program saves the workbook. */
export function writeVersions(versions: Versions): string[] {
  if (versions.size === 0) return [];
  const lines = [...versions].map(([name, version]) => `版本 ${name} ${version}`);
  return ["", "以下各行记着导出时的数据，导入时用来核对有没有别人改过，请不要动：", ...lines];
}

/** The marks that a workbook brings back; none from CSV files. */
export function findVersions(sheets: readonly OpenSheet[]): Versions {
  const cells = sheets
    .filter(({ name }) => name === INSTRUCTIONS_SHEET)
    .flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)));
  return new Map(
    cells.flatMap((text): [string, string][] => {
      const [, name, version] = LINE.exec(text) ?? [];
      return name === undefined || version === undefined ? [] : [[name, version]];
    }),
  );
}
