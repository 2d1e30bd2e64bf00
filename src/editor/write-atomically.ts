/** Writing files so that nobody meets a part of one. */
import { randomUUID } from "node:crypto";
import {
  chmod,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A file and what it shall hold. */
interface Replacement {
  readonly file: string;
  readonly content: string | Uint8Array;
  /** What the file must still hold for the new content to make sense; left out, whatever it holds is replaced. */
  readonly expected?: Uint8Array;
}

/** A file was changed by somebody else since it was read; nothing has been written. */
export class ChangedMeanwhile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} has changed since it was read`);
    this.name = "ChangedMeanwhile";
    this.file = file;
  }
}

/**
 * Replaces several files, each in one step. All new content is brought to disk in temporary files beside the old
 * before the first rename, so that whatever fails (a full disk, a missing right) fails while nothing is changed; a
 * process killed among the renames leaves some files old and some new, each whole. What a killed process leaves
 * behind is swept by the next one that writes to the folder.
 *
 * No package does this for several files. Of those for one, `write-file-atomic` takes a write that the system cut
 * short for a whole one, and leaves what a killed process wrote where it is.
 *
 * @throws ChangedMeanwhile, or the file system's error; temporary files are removed
 */
export async function writeAllAtomically(replacements: readonly Replacement[]): Promise<void> {
  const temporaries: Temporary[] = [];
  try {
    for (const { file, content } of replacements) {
      const temporary = await temporaryFor(file);
      temporaries.push(temporary);
      await writeTemporary(temporary, content);
    }
    const folders = new Set(temporaries.map(({ target }) => dirname(target)));
    await sweepLeftovers(folders);
    for (const { file, expected } of replacements) {
      if (expected && !(await readFile(file)).equals(expected)) throw new ChangedMeanwhile(file);
    }
    for (const { name, target } of temporaries) await rename(name, target);
    await Promise.all([...folders].map(syncFolder));
  } catch (error) {
    await Promise.all(temporaries.map(({ name }) => rm(name, { force: true })));
    throw error;
  }
}

/**
 * Replaces a file in one step: a reader, or a crash half way, meets the old content or the new, never a part of either.
 *
 * @param file path of the file; its folder must exist
 * @throws the file system's error, with the standing file untouched and the temporary one removed
 */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  await writeAllAtomically([{ file, content }]);
}

/**
 * Writes a text file unless it holds that very text.
 *
 * @returns whether it was written
 * @throws the file system's error, with the standing file untouched
 */
export async function writeIfChanged(file: string, text: string): Promise<boolean> {
  const standing = await readFile(file, "utf8").catch(() => undefined);
  if (standing === text) return false;
  await writeAtomically(file, text);
  return true;
}

/** A temporary file, and the one that it will replace. */
interface Temporary {
  readonly name: string;
  readonly target: string;
  /** The permissions of the file that stands there. */
  readonly mode: number | undefined;
}

/** How temporary files are called: hidden, beside their targets, with the process that writes them. */
const TEMPORARY = /^\..+\.(?<pid>\d+)-[0-9a-f-]{36}\.tmp$/u;

/** It stands beside its target: a rename is atomic only inside one file system. A link goes on being one. */
async function temporaryFor(file: string): Promise<Temporary> {
  const target = (await ifThere(realpath(file))) ?? file;
  const mode = (await ifThere(stat(target)))?.mode;
  const name = `.${basename(target)}.${process.pid}-${randomUUID()}.tmp`;
  return { name: join(dirname(target), name), target, mode: mode && mode & 0o777 };
}

async function writeTemporary(
  { name, mode }: Temporary,
  content: string | Uint8Array,
): Promise<void> {
  await writeFile(name, content, { flag: "wx", flush: true, mode });
  // The permissions of a new file lack what the process's mask takes away.
  if (mode !== undefined) await chmod(name, mode);
}

/** What a call gives, or undefined where the file is not there. */
async function ifThere<Result>(call: Promise<Result>): Promise<Result | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Brings a folder's names to disk, so that a rename outlives a loss of power, where the system can do that. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows and some network drives cannot; the files are in place all the same.
  }
}

/** Milliseconds after which a temporary file is nobody's, whatever process has its number by then. */
const OLD = 60 * 60 * 1000;

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
  const status = await stat(file).catch(() => undefined);
  return status ? Date.now() - status.mtimeMs : 0;
}
