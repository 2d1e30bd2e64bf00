import path from "node:path";
import { SITE, TABLE_NAMES, TABLES } from "../schema/files.ts";
import type { Folder } from "./folder.ts";
import { NOWHERE, type Problem } from "./problem.ts";
import { explanation } from "./said.ts";

const NAMES = [SITE.file, ...TABLE_NAMES.map((table) => TABLES[table].file)];

/** The data file of which a stray one is probably a copy: `funds (1).json`, `funds - 副本.json`, `Funds.json`. */
function originalOf(file: string): string | undefined {
  const stem = path.posix
    .basename(file)
    .replace(/\.json$/iu, "")
    .toLowerCase();
  return NAMES.find((name) => stem.startsWith(name.replace(/^.*\/|\.json$/gu, "")));
}

/** A JSON file beside the tables that nothing reads: what an editor wrote into it would be lost without a word. */
export function checkStrays({ strays }: Folder): Problem[] {
  return strays.map((file) => {
    const original = originalOf(file);
    const words = explanation(
      ["这个文件不属于数据，不会被读到", "this file is not part of the data, and nobody reads it"],
      [
        `删去它；里面有要留的，并入${original === undefined ? "该在的文件" : ` ${original}`}`,
        `Take it away; what is to stay belongs into ${original ?? "the file of its kind"}`,
      ],
    );
    return { file, line: 0, column: 0, where: NOWHERE, ...words };
  });
}
