import { readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { sweepLeftovers } from "./sweep-leftovers.ts";
import { syncFolder, type Temporary, writeTemporary } from "./write-temporary.ts";

/** A file and what it shall hold. */
export interface Replacement {
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
