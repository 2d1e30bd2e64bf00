import { readFileSync } from "node:fs";
import { join } from "node:path";
import { testSiteUrl } from "../../../cli/test/test-builds.ts";
import type { Build, Page } from "./builds.ts";
import { all, attribute } from "./dom.ts";

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
