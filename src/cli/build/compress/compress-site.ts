import { readdirSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { BrotliStore } from "./brotli-store.ts";

/** What compresses; pictures of dots and fonts are compressed in themselves. */
const TEXT = /\.(?:html|css|m?js|svg|json|csv|xml|atom|webmanifest|txt|geojson|topojson)$/u;
/** Below so many bytes a file fits one packet either way. */
const SMALLEST = 1024;
/** Over so many bytes of text in all, the best of Brotli would take longer than the build: its fifth takes a fiftieth. */
const MUCH = 16_000_000;

/** Bytes of the files that got a smaller twin, before and after. */
export interface Compression {
  readonly files: number;
  readonly bytes: number;
  readonly brotli: number;
  readonly gzip: number;
}

/**
 * Writes `x.br` and `x.gz` beside each text file `x` of a built site, for hosts that serve them as
 * they are. A twin that would not be smaller is left out. The same file gives the same twins.
 * @param dir the built folder
 * @param store compresses by Brotli, or remembers that it has
 */
export async function compressSite(dir: string, store: BrotliStore): Promise<Compression> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  // Sizes alone, since all texts of a large site at a time would fill the memory.
  const sized = files.map((file) => ({ file, size: statSync(file).size }));
  const waiting = sized.filter(({ size }) => size >= SMALLEST);
  const bytes = waiting.reduce((sum, { size }) => sum + size, 0);
  const quality = bytes > MUCH ? 5 : 11;
  const total = { brotli: 0, gzip: 0 };

  // Heaviest first, so that the last one does not work alone.
  const queue = waiting.toSorted((one, other) => other.size - one.size);
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { file } = next;
      const content = await readFile(file);
      const brotli = await store.compress(content, quality);
      const gzip = await gzipBest(content);
      await writeTwin(`${file}.br`, content, brotli);
      await writeTwin(`${file}.gz`, content, gzip);
      total.brotli += Math.min(brotli.length, content.length);
      total.gzip += Math.min(gzip.length, content.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { files: waiting.length, bytes, ...total };
}

/** Node's gzip writes no name and the time 0, so that the bytes depend on the content alone. */
const gzipBest = (content: Buffer): Promise<Buffer> => promisify(gzip)(content, { level: 9 });

async function writeTwin(file: string, content: Buffer, smaller: Buffer): Promise<void> {
  if (smaller.length < content.length) await writeFile(file, smaller);
}
