import { createHash, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

/** Compresses by Brotli. */
export interface BrotliStore {
  compress(content: Buffer, quality: number): Promise<Buffer>;
}

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** What takes less than this is sooner made than found: at its fifth, Brotli takes a millisecond a page. */
const WORTH_KEEPING = 9;

/**
 * Keeps what Brotli made of a content in `folder`, since at its best it takes some 50 ms a page, and
 * most pages of the next build are the same. What nobody asked for in a month is thrown away.
 */
export async function openBrotliStore(folder: string): Promise<BrotliStore> {
  mkdirSync(folder, { recursive: true });
  await throwOldAway(folder);
  return { compress };

  async function compress(content: Buffer, quality: number): Promise<Buffer> {
    if (quality < WORTH_KEEPING) return brotli(content, quality);
    const version = `${process.versions.brotli ?? ""} ${quality}\n`;
    const key = createHash("sha256").update(version).update(content).digest("hex");
    const file = join(folder, `${key}.br`);
    try {
      const kept = await readFile(file);
      await utimes(file, new Date(), new Date());
      return kept;
    } catch {
      const made = await brotli(content, quality);
      // Two may make the same at the same time; neither may find half a file.
      const temporary = `${file}.${randomUUID()}`;
      await writeFile(temporary, made);
      await rename(temporary, file);
      return made;
    }
  }
}

function brotli(content: Buffer, quality: number): Promise<Buffer> {
  return promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

async function throwOldAway(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    // Another build may have thrown it away between.
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > MONTH) await rm(file, { force: true });
  }
}
