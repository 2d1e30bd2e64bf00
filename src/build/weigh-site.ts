/** How heavy the script and the styles of a built site are, as a browser meets them. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { initSync, parse } from "es-module-lexer";
import { readPagePictures, readPageScripts, readPageStyles } from "./read-page.ts";
import { normalizeBase } from "./site-address.ts";

export interface WeighedFile {
  /** From the built folder: `_astro/search.js`. */
  readonly file: string;
  /** Of Brotli. */
  readonly bytes: number;
}

/** What pages load at once; pages that load the same stand together. */
interface InitialScript {
  /** From the built folder: `counties/lianjiang/index.html`. */
  readonly pages: readonly string[];
  readonly files: readonly WeighedFile[];
}

export interface SiteWeight {
  readonly initial: readonly InitialScript[];
  readonly scripts: readonly WeighedFile[];
  /** Files, and the sheet of the page that has the heaviest: pages share most of theirs. */
  readonly styles: readonly WeighedFile[];
  /** Pages with photos, and of each photo the heaviest file that a browser may take; as it is, since it is packed already. */
  readonly photos: readonly { readonly page: string; readonly files: readonly WeighedFile[] }[];
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
  const sizeOf = (file: string): WeighedFile => ({ file, bytes: statSync(join(dir, file)).size });
  const hasPhotos = files.some((file) => /\.(?:avif|webp|jpg)$/u.test(file));
  const photos = (hasPhotos ? pages : []).flatMap((page) => {
    const shown = readPagePictures(read(page)).map((addresses) =>
      addresses
        .map((address) =>
          sizeOf(new URL(address, ORIGIN).pathname.slice(normalizeBase(base).length)),
        )
        .reduce((heaviest, file) => (file.bytes > heaviest.bytes ? file : heaviest)),
    );
    return shown.length > 0 ? [{ page, files: shown }] : [];
  });
  return { initial, scripts, styles, photos };
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

/** Bytes of a file compressed as well as Brotli can, as a host does that compresses ahead of time. */
export function weigh(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** A built site as its files, all named from the built folder: `_astro/search.js`. */
interface BuiltFiles {
  readonly pages: readonly string[];
  readonly scripts: ReadonlySet<string>;
  readonly read: (file: string) => string;
  /** Where the site will stand, as Astro's setting has it. */
  readonly base: string;
}

/** What pages load at once; pages that ask for the same stand together, as most of a kind do. */
interface LoadedScript {
  readonly pages: readonly string[];
  /** The scripts asked for and all that they import, each once. */
  readonly files: readonly string[];
  /** Code that stands in the pages themselves. */
  readonly inline: readonly string[];
}

/** Stands in for the site's origin, which a build need not know; nobody asks it for anything. */
const ORIGIN = "http://site.invalid";

/**
 * The script that a browser fetches while it loads each page.
 * @throws Error when a page or a module asks for a script that the build did not write
 */
function traceScripts({ pages, scripts, read, base }: BuiltFiles): LoadedScript[] {
  const root = ORIGIN + normalizeBase(base);
  const imports = new Map<string, readonly string[]>();

  /** The files at addresses, without those on another site: no byte of them is ours. */
  const locate = (addresses: readonly string[], from: string): string[] =>
    addresses.flatMap((address) => {
      const { origin, pathname } = new URL(address, root + from);
      if (origin !== ORIGIN) return [];
      const path = ORIGIN + decodeURI(pathname);
      const file = path.startsWith(root) ? path.slice(root.length) : "";
      if (scripts.has(file)) return file;
      throw new Error(`${from} asks for the script ${address}, which the build did not write`);
    });
  const importsOf = (file: string): readonly string[] => {
    const found = imports.get(file) ?? locate(listStaticImports(read(file)), file);
    imports.set(file, found);
    return found;
  };

  const groups = new Map<string, { pages: string[] } & LoadedScript>();
  for (const page of pages) {
    const { addresses, inline } = readPageScripts(read(page));
    const asked = locate(addresses, page);
    const key = JSON.stringify([asked, inline]);
    const group = groups.get(key) ?? { pages: [], files: follow(asked, importsOf), inline };
    group.pages.push(page);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function follow(
  files: readonly string[],
  importsOf: (file: string) => readonly string[],
): string[] {
  const met = new Set(files);
  // A Set that grows while it is walked is walked to its new end.
  for (const file of met) for (const next of importsOf(file)) met.add(next);
  return [...met];
}

initSync();

/**
 * The modules that a browser fetches before it can run this one: `import … from`, `export … from`
 * and bare imports. What `import()` brings later is not among them.
 */
export function listStaticImports(code: string): string[] {
  const [imports] = parse(code);
  // d is where an `import()` opens its bracket, -2 for import.meta, and -1 for the rest.
  return imports.flatMap(({ d, n }) => (d === -1 && n !== undefined ? [n] : []));
}
