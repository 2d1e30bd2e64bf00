import { createHash, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, type BrotliOptions, constants } from "node:zlib";

/** Compresses by Brotli. */
export interface BrotliStore {
  compress(content: Buffer): Promise<Buffer>;
}

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Brotli's best. */
const BEST = 11;

/**
 * Keeps what Brotli made of a content in `folder`, since at its best it takes some 50 ms a page, and
 * most pages of the next build are the same. What nobody asked for in a month is thrown away.
 */
export async function openBrotliStore(folder: string): Promise<BrotliStore> {
  mkdirSync(folder, { recursive: true });
  await throwOldAway(folder);
  return { compress };

  async function compress(content: Buffer): Promise<Buffer> {
    const version = `${process.versions.brotli ?? ""} ${BEST}\n`;
    const key = createHash("sha256").update(version).update(content).digest("hex");
    const file = join(folder, `${key}.br`);
    try {
      const kept = await readFile(file);
      await utimes(file, new Date(), new Date());
      return kept;
    } catch {
      const made = await promisify(brotliCompress)(content, brotliOptions(content, BEST));
      // Two may make the same at the same time; neither may find half a file.
      const temporary = `${file}.${randomUUID()}`;
      await writeFile(temporary, made);
      await rename(temporary, file);
      return made;
    }
  }
}

/** How Brotli is to compress a text. */
export function brotliOptions(content: Buffer, quality: number): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  };
}

async function throwOldAway(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    // Another build may have thrown it away between.
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > MONTH) await rm(file, { force: true });
  }
}
