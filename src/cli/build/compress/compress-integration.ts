import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { projectRoot } from "../../serve/project-root.ts";
import { openBrotliStore } from "./brotli-store.ts";
import { compressSite } from "./compress-site.ts";

/** Compresses each build once it is written. Must stand last: what is written later gets no twin. */
export function compressIntegration(): AstroIntegration {
  return {
    name: "compress",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const store = await openBrotliStore(join(projectRoot, ".cache/compressed"));
        const { files, bytes, brotli, gzip } = await compressSite(fileURLToPath(dir), store);
        const kilo = (count: number) => `${Math.round(count / 1000)} kB`;
        const sizes = `${kilo(bytes)}, ${kilo(brotli)} by Brotli, ${kilo(gzip)} by gzip`;
        logger.info(`${files} files of ${sizes}`);
      },
    },
  };
}
