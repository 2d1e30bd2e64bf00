import { normalizeBase } from "../serve/normalize-base.ts";
import { listStaticImports } from "./list-static-imports.ts";
import { readPageScripts } from "./read-page-scripts.ts";

/** A built site as its files, all named from the built folder: `_astro/search.js`. */
export interface BuiltFiles {
  readonly pages: readonly string[];
  readonly scripts: ReadonlySet<string>;
  readonly read: (file: string) => string;
  /** Where the site will stand, as Astro's setting has it. */
  readonly base: string;
}

/** What pages load at once; pages that ask for the same stand together, as most of a kind do. */
export interface LoadedScript {
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
export function traceScripts({ pages, scripts, read, base }: BuiltFiles): LoadedScript[] {
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
