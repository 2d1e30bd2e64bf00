import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { TEMPORARY } from "./write-temporary.ts";

/** Milliseconds after which a temporary file is nobody's, whatever process has its number by then. */
const OLD = 60 * 60 * 1000;

/** Whether a process of this number runs; one that is not ours to ask about does. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** A file's age in milliseconds; one that is gone by now has none. */
async function ageOf(file: string): Promise<number> {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}

/**
 * Removes the temporary files that a killed process left in folders. One that another process still writes is left
 * alone. No reader of the data takes them for data: they are hidden, and none is named by a table.
 */
export async function sweepLeftovers(folders: Iterable<string>): Promise<void> {
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      const pid = Number(TEMPORARY.exec(name)?.groups?.pid ?? Number.NaN);
      if (Number.isNaN(pid) || pid === process.pid) continue;
      const file = join(folder, name);
      if (!runs(pid) || (await ageOf(file)) > OLD) await rm(file, { force: true });
    }
  }
}
