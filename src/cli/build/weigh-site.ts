import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { traceScripts } from "./trace-scripts.ts";
import { weigh } from "./weigh.ts";

export interface WeighedFile {
  /** From the built folder: `_astro/search.js`. */
  readonly file: string;
  /** Of Brotli. */
  readonly bytes: number;
}

/** What pages load at once; pages that load the same stand together. */
export interface InitialScript {
  /** From the built folder: `counties/lianjiang/index.html`. */
  readonly pages: readonly string[];
  readonly files: readonly WeighedFile[];
}

export interface SiteWeight {
  readonly initial: readonly InitialScript[];
  readonly scripts: readonly WeighedFile[];
  readonly styles: readonly WeighedFile[];
}

/**
 * Weighs the script and the styles of a built site as a browser will meet them.
 * @param dir the built folder
 * @param base where the site will stand, as Astro's setting has it
 * @throws Error when a page or a module asks for a script that the build did not write
 */
export function weighSite(dir: string, base: string): SiteWeight {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .toSorted();
  const read = (file: string) => readFileSync(join(dir, file), "utf8");
  const weighAll = (pattern: RegExp): WeighedFile[] =>
    files.filter((file) => pattern.test(file)).map((file) => ({ file, bytes: weigh(read(file)) }));

  const scripts = weighAll(/\.[cm]?js$/u);
  const weights = new Map(scripts.map(({ file, bytes }) => [file, bytes]));
  const pages = files.filter((file) => file.endsWith(".html"));
  const loaded = traceScripts({ pages, scripts: new Set(weights.keys()), read, base });
  const initial = loaded.map(({ pages, files, inline }) => ({
    pages,
    files: [
      ...files.map((file) => ({ file, bytes: weights.get(file) ?? 0 })),
      ...inline.map((code) => ({ file: "script in the page itself", bytes: weigh(code) })),
    ],
  }));
  return { initial, scripts, styles: weighAll(/\.css$/u) };
}
