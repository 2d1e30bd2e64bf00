/**
 * Lays `x.br` and `x.gz` beside each text file `x` of a built site, for hosts that serve them as they are.
 *
 * Not astro-compressor 1.0: it compresses all files anew at each build (38 s for this site, where what is kept here
 * takes 0.5 s) and at Brotli's best however large the site is, and its gzip stays at level 6.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as zlib from "node:zlib";
import type { AstroIntegration } from "astro";

/**
 * Compresses each build once it is written, but with `COMPRESS=off`, for one that is only looked at. Must stand last:
 * what is written later gets no twin.
 */
export function compressIntegration(): AstroIntegration {
  let store = "";
  return {
    name: "compress",
    hooks: {
      "astro:config:done": ({ config }) => {
        store = fileURLToPath(new URL(".cache/compressed", config.root));
      },
      "astro:build:done": async ({ dir, logger }) => {
        if (process.env.COMPRESS === "off") return;
        const { files, bytes, brotli, gzip } = await compressSite(fileURLToPath(dir), store);
        const kilo = (count: number) => `${Math.round(count / 1000)} kB`;
        const sizes = `${kilo(bytes)}, ${kilo(brotli)} by Brotli, ${kilo(gzip)} by gzip`;
        logger.info(`${files} files of ${sizes}`);
      },
    },
  };
}

/** What compresses; pictures of dots and fonts are compressed in themselves. */
const TEXT = /\.(?:html|css|m?js|svg|json|csv|xml|atom|webmanifest|txt|geojson|topojson)$/u;
/** Below so many bytes a file fits one packet either way. */
const SMALLEST = 1024;
/** Over so many bytes of text in all, the best would take longer than the build. */
const MUCH = 32_000_000;
/** What makes twins a fifteenth larger, Brotli in less than a fiftieth of the time. */
const QUICK = { brotli: 4, gzip: 5 } as const;
const BEST = { brotli: 11, gzip: 9 } as const;

/** The files that were compressed: how many, and their bytes before and after. */
interface Compression {
  readonly files: number;
  readonly bytes: number;
  readonly brotli: number;
  readonly gzip: number;
}

/**
 * Writes the twins of a built site's text files. One that would not be smaller is left out. The same file gives the
 * same twins.
 * @param dir the built folder
 * @param store the folder that keeps what Brotli made
 */
export async function compressSite(dir: string, store: string): Promise<Compression> {
  mkdirSync(store, { recursive: true });
  await throwOldAway(store);
  const waiting = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    // Sizes alone, since all texts of a large site at a time would fill the memory.
    .map((file) => ({ file, size: statSync(file).size }))
    .filter(({ size }) => size >= SMALLEST);
  const bytes = waiting.reduce((sum, { size }) => sum + size, 0);
  const total = { brotli: 0, gzip: 0 };
  const keep = (file: string, content: Buffer, twins: Record<keyof typeof total, Buffer>): void => {
    for (const [kind, end] of [["brotli", "br"] as const, ["gzip", "gz"] as const]) {
      const twin = twins[kind];
      if (twin.length < content.length) writeFileSync(`${file}.${end}`, twin);
      total[kind] += Math.min(twin.length, content.length);
    }
  };

  if (bytes > MUCH) {
    // One after the other: to hand so little to other threads would cost more than it is.
    for (const { file } of waiting) {
      const content = readFileSync(file);
      keep(file, content, {
        brotli: zlib.brotliCompressSync(content, brotliOptions(content, QUICK.brotli)),
        gzip: zlib.gzipSync(content, { level: QUICK.gzip }),
      });
    }
  } else {
    // Heaviest first, so that the last one does not work alone.
    const queue = waiting.toSorted((one, other) => other.size - one.size);
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const content = await readFile(next.file);
        // Node's gzip writes no name and the time 0, so that the bytes depend on the content alone.
        const gzip = await promisify(zlib.gzip)(content, { level: BEST.gzip });
        keep(next.file, content, { brotli: await brotliOnce(content, store), gzip });
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  }
  return { files: waiting.length, bytes, ...total };
}

function brotliOptions(content: Buffer, quality: number): zlib.BrotliOptions {
  return {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: quality,
      [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  };
}

/** What Brotli makes of a content at its best, which takes some 50 ms a page, or made of it at an earlier build. */
async function brotliOnce(content: Buffer, store: string): Promise<Buffer> {
  const version = `${process.versions.brotli ?? ""} ${BEST.brotli}\n`;
  const key = createHash("sha256").update(version).update(content).digest("hex");
  const file = join(store, `${key}.br`);
  try {
    const kept = await readFile(file);
    await utimes(file, new Date(), new Date());
    return kept;
  } catch {
    const options = brotliOptions(content, BEST.brotli);
    const made = await promisify(zlib.brotliCompress)(content, options);
    // Two may make the same at the same time; neither may find half a file.
    const temporary = `${file}.${randomUUID()}`;
    await writeFile(temporary, made);
    await rename(temporary, file);
    return made;
  }
}

/** What nobody asked for in so many milliseconds is thrown away: a month. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

async function throwOldAway(store: string): Promise<void> {
  for (const name of await readdir(store)) {
    const file = join(store, name);
    // Another build may have thrown it away between.
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > KEPT) await rm(file, { force: true });
  }
}
