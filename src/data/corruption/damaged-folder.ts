/** A folder of facts with one file damaged, and whether the check's report about it serves an editor. */

import { checkFolder, type CheckResult } from "../check/check-folder.ts";
import { collectReferences } from "../check/references.ts";
import { formatProblems, type Problem } from "../problem.ts";
import { type Folder, tableFile } from "../read/folder.ts";
import { type DataFile, parseDataFile } from "../read/read-file.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";
import { type Part, partOf } from "../schema/walk-schema.ts";

/** A small generator of evenly distributed numbers from 0 to 1 (mulberry32), the same for a seed on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A file of a folder that can be damaged. */
export interface Target {
  readonly table: TableName | "site";
  /** Its name below the data folder. */
  readonly name: string;
  /** Its content by its schema. */
  readonly part: Part;
  readonly file: DataFile;
}

/** The files of a folder, without its map. */
export function listTargets(folder: Folder): Target[] {
  return [
    ...TABLE_NAMES.map((table) => {
      const { file: name, schema } = TABLES[table];
      return { table, name, part: partOf(schema), file: tableFile(folder, table) };
    }),
    { table: "site" as const, name: SITE.file, part: partOf(SITE.schema), file: folder.site },
  ];
}

/** A folder with other content in one file; the others stay as they were read. */
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
  const pointers = listTargets(folder).flatMap(({ part, file }) =>
    collectReferences(part, file.value).map(({ table, id }) => `${table} ${id}`),
  );
  const told = (folder.story ?? []).flatMap(({ text }) =>
    [...text.matchAll(/(id|organization|counties)="([^"]*)"/gu)].flatMap(([, kind, ids = ""]) => {
      const table = kind === "id" ? "figures" : kind === "counties" ? kind : "organizations";
      return ids.split(/\s+/u).map((id) => `${table} ${id}`);
    }),
  );
  return new Set([...pointers, ...told]);
}

/** Words that no report to an editor should contain: they come from the program. */
const UNTOLD = /\bundefined\b|\[object |NaN|\n\s+at |node_modules|\.ts:\d|^\s*:|: \.|。。/mu;

/** Problems of a file that pointed to the damaged one, or counted its records. */
const BROKEN =
  /^no [a-z ]+ "|^source "[^"]+" has no place|^no place has the code|^"[^"]+" says |^the prefecture does not fit|^the map has |^(?:teams|pairings)\.json has no |^the data has no figure |^there is no statement of /u;

/** Checks a damaged folder; an exception is a fault of the check itself. */
export function checkDamaged(folder: Folder): CheckResult | { readonly crash: string } {
  try {
    return checkFolder(folder);
  } catch (error) {
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/**
 * What is wrong with a report about a damaged file; undefined if it helps an editor: every problem has its line, and
 * one is in the damaged file, or in a file that pointed to it.
 *
 * @param quotes what the damage wrote, which the report may quote whatever it is
 */
export function judgeReport(
  problems: readonly Problem[],
  file: string,
  quotes: string,
): string | undefined {
  const astray = problems.find(({ line, column }) => line < 1 || column < 1);
  if (astray) return `no line: ${astray.file} ${astray.message.en}`;
  if (!problems.some((problem) => problem.file === file)) {
    if (!problems.every(({ message }) => BROKEN.test(message.en)))
      return `${file} is not named: ${formatProblems(problems, "en")}`;
  }
  for (const language of ["zh", "en"] as const) {
    const report = formatProblems(problems, language).replaceAll(quotes, "");
    const untold = UNTOLD.exec(report);
    if (untold) return `${JSON.stringify(untold[0])} in: ${report}`;
  }
  return undefined;
}
