import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, gzip, gzipSync } from "node:zlib";
import { type BrotliStore, brotliOptions } from "./brotli-store.ts";

/** What compresses; pictures of dots and fonts are compressed in themselves. */
const TEXT = /\.(?:html|css|m?js|svg|json|csv|xml|atom|webmanifest|txt|geojson|topojson)$/u;
/** Below so many bytes a file fits one packet either way. */
const SMALLEST = 1024;
/** Over so many bytes of text in all, the best would take longer than the build. */
const MUCH = 16_000_000;
/** What makes twins a fifteenth larger, Brotli in less than a fiftieth of the time. */
const QUICK = { brotli: 4, gzip: 5 } as const;

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
  const total = { brotli: 0, gzip: 0 };
  const keep = (file: string, content: Buffer, brotli: Buffer, gzip: Buffer): void => {
    writeTwin(`${file}.br`, content, brotli);
    writeTwin(`${file}.gz`, content, gzip);
    total.brotli += Math.min(brotli.length, content.length);
    total.gzip += Math.min(gzip.length, content.length);
  };

  if (bytes > MUCH) {
    // One after the other: to hand so little to other threads would cost more than it is.
    for (const { file } of waiting) {
      const content = readFileSync(file);
      const brotli = brotliCompressSync(content, brotliOptions(content, QUICK.brotli));
      keep(file, content, brotli, gzipSync(content, { level: QUICK.gzip }));
    }
    return { files: waiting.length, bytes, ...total };
  }
  // Heaviest first, so that the last one does not work alone.
  const queue = waiting.toSorted((one, other) => other.size - one.size);
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const content = await readFile(next.file);
      keep(next.file, content, await store.compress(content), await gzipBest(content));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { files: waiting.length, bytes, ...total };
}

/** Node's gzip writes no name and the time 0, so that the bytes depend on the content alone. */
const gzipBest = (content: Buffer): Promise<Buffer> => promisify(gzip)(content, { level: 9 });

function writeTwin(file: string, content: Buffer, smaller: Buffer): void {
  if (smaller.length < content.length) writeFileSync(file, smaller);
}
