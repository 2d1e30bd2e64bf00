import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  brotliCompress,
  brotliCompressSync,
  type BrotliOptions,
  constants,
  gzip,
  gzipSync,
} from "node:zlib";
import type { AstroIntegration } from "astro";
import { projectRoot } from "../tools/commands.ts";

/** Compresses by Brotli. */
interface BrotliStore {
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
function brotliOptions(content: Buffer, quality: number): BrotliOptions {
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

/** What compresses; pictures of dots and fonts are compressed in themselves. */
const TEXT = /\.(?:html|css|m?js|svg|json|csv|xml|atom|webmanifest|txt|geojson|topojson)$/u;
/** Below so many bytes a file fits one packet either way. */
const SMALLEST = 1024;
/** Over so many bytes of text in all, the best would take longer than the build. */
const MUCH = 16_000_000;
/** What makes twins a fifteenth larger, Brotli in less than a fiftieth of the time. */
const QUICK = { brotli: 4, gzip: 5 } as const;

/** Bytes of the files that got a smaller twin, before and after. */
interface Compression {
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

/**
 * Compresses each build once it is written, but with `COMPRESS=off`, for one that is only looked at. Must stand last: what
 * is written later gets no twin.
 */
export function compressIntegration(): AstroIntegration {
  return {
    name: "compress",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        if (process.env.COMPRESS === "off") return;
        const store = await openBrotliStore(join(projectRoot, ".cache/compressed"));
        const { files, bytes, brotli, gzip } = await compressSite(fileURLToPath(dir), store);
        const kilo = (count: number) => `${Math.round(count / 1000)} kB`;
        const sizes = `${kilo(bytes)}, ${kilo(brotli)} by Brotli, ${kilo(gzip)} by gzip`;
        logger.info(`${files} files of ${sizes}`);
      },
    },
  };
}
