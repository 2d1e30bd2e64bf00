import { randomUUID } from "node:crypto";
import { open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** New content on disk, and the file that it will replace. */
interface Temporary {
  readonly temporary: string;
  readonly target: string;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** What a call gives, or undefined where the file is not there. */
async function ifThere<Result>(call: Promise<Result>): Promise<Result | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Name of a temporary file: hidden, beside its target, with the process that writes it. */
const TEMPORARY = /^\..+\.(?<pid>\d+)-[0-9a-f-]{36}\.tmp$/u;

/**
 * Brings new content to disk beside the file it is for: a rename is atomic only inside one file system. A link is
 * followed, so that it goes on being one, and the standing file's permissions are kept.
 *
 * @throws the file system's error, with the temporary file removed
 */
async function writeTemporary(file: string, content: string | Uint8Array): Promise<Temporary> {
  const target = (await ifThere(realpath(file))) ?? file;
  const mode = (await ifThere(stat(target)))?.mode;
  const name = `.${basename(target)}.${process.pid}-${randomUUID()}.tmp`;
  const temporary = join(dirname(target), name);
  const handle = await open(temporary, "wx");
  try {
    await handle.writeFile(content);
    if (mode !== undefined) await handle.chmod(mode & 0o777);
    await handle.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return { temporary, target };
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
 * @throws ChangedMeanwhile, or the file system's error; temporary files are removed
 */
export async function writeAllAtomically(replacements: readonly Replacement[]): Promise<void> {
  const temporaries: Temporary[] = [];
  try {
    for (const { file, content } of replacements) {
      temporaries.push(await writeTemporary(file, content));
    }
    const folders = new Set(temporaries.map(({ target }) => dirname(target)));
    await sweepLeftovers(folders);
    for (const { file, expected } of replacements) {
      if (expected && !(await readFile(file)).equals(expected)) throw new ChangedMeanwhile(file);
    }
    for (const { temporary, target } of temporaries) await rename(temporary, target);
    await Promise.all([...folders].map(syncFolder));
  } catch (error) {
    await Promise.all(temporaries.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}

/**
 * Replaces a file in one step: a reader, or a crash half way, meets the old content or the new,
 * never a part of either. See `writeAllAtomically`, which does the same for several files.
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
