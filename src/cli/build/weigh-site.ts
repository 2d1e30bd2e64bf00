import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readPageStyles } from "./read-page-styles.ts";
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
  /** Files, and the sheet of the page that has the heaviest: pages share most of theirs. */
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
  const styles = [...weighAll(/\.css$/u), ...heaviestStyles(pages, read)];
  return { initial, scripts, styles };
}

/** Each different sheet is weighed once, since thousands of pages share one. */
function heaviestStyles(pages: readonly string[], read: (file: string) => string): WeighedFile[] {
  const pageOf = new Map<string, string>();
  for (const page of pages) {
    const css = readPageStyles(read(page)).join("");
    if (css !== "" && !pageOf.has(css)) pageOf.set(css, page);
  }
  return [...pageOf]
    .map(([css, page]) => ({ file: `styles in ${page}`, bytes: weigh(css) }))
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 1);
}
