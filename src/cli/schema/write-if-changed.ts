import { readFile } from "node:fs/promises";
import { writeAtomically } from "../write-atomically.ts";

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
