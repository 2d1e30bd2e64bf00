import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { testSiteUrl } from "../../../tools/test/test-builds.ts";
import type { Build, Page } from "./builds.ts";
import { all, attribute } from "./dom.ts";

/*
 * What a built site asks for and leads to: the addresses in its pages and files, and the scripts of its pages.
 */

/** An address as it stands in a built file. */
export interface Found {
  readonly href: string;
  /** What it is read against. */
  readonly from: URL;
  /** Whether its fragment is a place in a page, and no mere name. */
  readonly isPlace: boolean;
}

const ADDRESS_ATTRIBUTES = ["href", "src", "xlink:href", "poster", "action", "formaction", "data"];
/** A whole address in running text, up to a mark that no address of ours has; Chinese words may follow it at once. */
const WHOLE = /https?:\/\/[!#-&(-;=?-[\]_a-z~]+/giu;

/** Every address that a page's markup asks for or links to: of anchors, assets, pictures, `srcset`, SVG, frames. */
export function linkedFrom({ document, address }: Pick<Page, "document" | "address">): Found[] {
  return all(document).flatMap((element) => {
    const plain = ADDRESS_ATTRIBUTES.flatMap((name) =>
      element.attrs
        .filter((one) => (one.prefix ? `${one.prefix}:${one.name}` : one.name) === name)
        .map(({ value }) => value),
    );
    const candidates = [attribute(element, "srcset"), attribute(element, "imagesrcset")]
      .flatMap((set) => set?.split(/,\s+/u) ?? [])
      .map((candidate) => candidate.trim().split(/\s+/u)[0] ?? "");
    return [...plain, ...candidates].map((href) => ({ href, from: address, isPlace: true }));
  });
}

/**
 * Every whole address of the site itself that a text holds, wherever: canonical and og: tags, structured data, citations,
 * code to paste, feeds, the sitemap.
 */
export function namedIn(text: string, from: URL): Found[] {
  const plain = text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#38;", "&");
  return [...plain.matchAll(WHOLE)].flatMap(([match]) => {
    const href = match.replace(/(?:&(?:lt|gt|#\d+|#x[\da-f]+);.*|[.,;:)\]]+)$/iu, "");
    // An "@id" of structured data is a name, whose fragment need not be a place.
    return URL.parse(href)?.origin === testSiteUrl ? [{ href, from, isPlace: false }] : [];
  });
}

/** The addresses in the files that are no page: those written whole, and those that a format gives relative. */
export function namedInFiles({ dir, base, files }: Build): Map<string, Found[]> {
  const texts = files.filter((file) =>
    /\.(?!html$|png$|ico$|woff2?$|jpe?g$|webp$)\w+$/u.test(file),
  );
  return new Map(
    texts.map((file) => {
      const text = readFileSync(join(dir, file), "utf8");
      const from = new URL(base + file, testSiteUrl);
      const relative = relativeIn(file, text).map((href) => ({ href, from, isPlace: true }));
      return [file, [...namedIn(text, from), ...relative]];
    }),
  );
}

function relativeIn(file: string, text: string): string[] {
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? "");
  if (file.endsWith(".css")) {
    return matches(/url\(["']?([^"')]+)["']?\)/gu).filter((href) => !href.startsWith("data:"));
  }
  if (/\.(?:svg|atom|xml)$/u.test(file)) return matches(/\s(?:xlink:)?href="([^"]*)"/gu);
  if (file.endsWith(".webmanifest")) return matches(/"(?:src|start_url|scope)":\s*"([^"]*)"/gu);
  if (file.endsWith("datapackage.json")) return matches(/"path":\s*"([^"]*)"/gu);
  return [];
}

/** Types of a script that is data. */
const DATA = /json|importmap|speculationrules/iu;

/**
 * The code a browser fetches while it loads the page: each script of the page and, by `read`, every
 * module that one of them imports statically. Found by a whole HTML parser and TypeScript's own, so that
 * it does not share a mistake with the check that the build makes.
 * @param read the code at an address
 */
export function initialScripts(
  { document, address }: Pick<Page, "document" | "address">,
  read: (address: URL) => string,
): string[] {
  const scripts = all(document, "script").filter(
    (script) => !DATA.test(attribute(script, "type") ?? ""),
  );
  const inline = scripts
    .filter((script) => attribute(script, "src") === undefined)
    .flatMap(({ childNodes }) => childNodes.flatMap((node) => ("value" in node ? node.value : [])));
  const ahead = all(document, "link").filter((link) => attribute(link, "rel") === "modulepreload");
  const asked = [...scripts, ...ahead].flatMap(
    (element) => attribute(element, "src") ?? attribute(element, "href") ?? [],
  );
  const met = new Map<string, string>();
  const visit = (specifier: string, from: URL): void => {
    const url = new URL(specifier, from);
    if (met.has(url.href)) return;
    const code = read(url);
    met.set(url.href, code);
    for (const next of staticImports(code)) visit(next, url);
  };
  for (const src of asked) visit(src, address);
  return [...inline, ...met.values()];
}

/** By their code: nearly every page loads the same. */
const imports = new Map<string, readonly string[]>();

function staticImports(code: string): readonly string[] {
  const known = imports.get(code);
  if (known) return known;
  const source = ts.createSourceFile("x.js", code, ts.ScriptTarget.Latest);
  const found = source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    return from !== undefined && ts.isStringLiteral(from) ? from.text : [];
  });
  imports.set(code, found);
  return found;
}
