import { randomUUID } from "node:crypto";
import { open, realpath, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** New content on disk, and the file that it will replace. */
export interface Temporary {
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
export const TEMPORARY = /^\..+\.(?<pid>\d+)-[0-9a-f-]{36}\.tmp$/u;

/**
 * Brings new content to disk beside the file it is for: a rename is atomic only inside one file system. A link is
 * followed, so that it goes on being one, and the standing file's permissions are kept.
 *
 * @throws the file system's error, with the temporary file removed
 */
export async function writeTemporary(
  file: string,
  content: string | Uint8Array,
): Promise<Temporary> {
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
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows and some network drives cannot; the files are in place all the same.
  }
}
