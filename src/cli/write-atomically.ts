import { writeAllAtomically } from "./write-all-atomically.ts";

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
