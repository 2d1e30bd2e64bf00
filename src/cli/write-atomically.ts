import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Replaces a file in one step: a reader, or a crash half way, meets the old content or the new,
 * never a part of either. The new content is first written to a temporary file in the same folder
 * (a rename is atomic only inside one file system), brought to disk, and then renamed.
 *
 * @param file path of the file; its folder must exist
 * @throws the file system's error, with the standing file untouched and the temporary one removed
 */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
