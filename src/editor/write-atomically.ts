/** Writes files so that a reader or a crash never sees a half-written one. */
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

/** A file and its new content. */
interface Replacement {
  readonly file: string;
  readonly content: string | Uint8Array;
  /** What the new content was made from: if the file holds anything else by now, nothing is written. */
  readonly expected?: Uint8Array;
}

/** Somebody else has changed a file since it was read; nothing has been written. */
export class ChangedMeanwhile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} has changed since it was read`);
    this.name = "ChangedMeanwhile";
    this.file = file;
  }
}

/**
 * Replaces several files, each in one step. All new content is written to temporary files before the first rename, so
 * that an error (a full disk, a missing permission) comes while nothing is changed. A process that is killed between
 * two renames leaves some files old and some new, each of them whole. The temporary files of a killed process are
 * removed by the next one that writes to the folder.
 *
 * No package does this for several files. `write-file-atomic`, for one, does not notice when the system writes only a
 * part of the content, and never removes the temporary files of a killed process.
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
 * Replaces a file in one step.
 *
 * @param file path of the file; its folder must exist
 * @throws the file system's error, with the standing file untouched and the temporary one removed
 */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  await writeAllAtomically([{ file, content }]);
}

/**
 * Writes a text file unless it holds this text already.
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

/** Errors of a folder that may be read and not written. */
const READ_ONLY: readonly unknown[] = ["EACCES", "EPERM", "EROFS"];

/**
 * The same for a file that only helps: in a folder that may not be written, nothing is done.
 *
 * @param write how it is written, for tests
 * @throws the file system's other errors, with the standing file untouched
 */
export async function writeIfAllowed(
  file: string,
  text: string,
  write = writeIfChanged,
): Promise<boolean> {
  try {
    return await write(file, text);
  } catch (error) {
    if (error instanceof Error && "code" in error && READ_ONLY.includes(error.code)) return false;
    throw error;
  }
}

/** A temporary file, and the one that it will replace. */
interface Temporary {
  readonly name: string;
  readonly target: string;
  /** The permissions of the file that stands there. */
  readonly mode: number | undefined;
}

/** Names of temporary files: hidden, with the number of the process that writes them. */
const TEMPORARY = /^\..+\.(?<pid>\d+)-[0-9a-f-]{36}\.tmp$/u;

/** In the folder of its target, since a rename is atomic only within a file system. A symbolic link is followed. */
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
  // The process's umask may have taken permissions away.
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

/** Flushes a folder, so that renames in it survive a loss of power, if the system can do that. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows and some network drives cannot; the files are replaced all the same.
  }
}

/** Age in milliseconds from which a temporary file is a leftover, even if a process has its number again. */
const OLD = 60 * 60 * 1000;

/**
 * Removes the temporary files of killed processes in some folders, and leaves those that another process is writing.
 * They are never read as data: they are hidden, and no table names them.
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

/** Whether a process with this number runs. If we may not ask (EPERM), it does. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** A file's age in milliseconds; 0 if it is gone. */
async function ageOf(file: string): Promise<number> {
  const status = await stat(file).catch(() => undefined);
  return status ? Date.now() - status.mtimeMs : 0;
}
