/** What stands in a page's HTML, read without parsing it: a build may have many thousand pages. */

/** What a page's HTML makes a browser run. */
interface PageScripts {
  /** Addresses as written, of scripts and of modules fetched ahead, in the order of the page. */
  readonly addresses: readonly string[];
  /** Code that stands in the page itself. */
  readonly inline: readonly string[];
}

/** Any opening tag with its attributes, of which a quoted one may hold a `>`, or what looks like a tag. */
const TAG = /<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/giu;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/gu;

/** The types of a script that runs; any other (JSON-LD, an import map) is data. */
const CODE = /^(?:module|(?:text|application)\/(?:java|ecma)script)?$/iu;

/**
 * The scripts that a page asks for as it loads. What only looks like a script, in a comment, counts
 * as one: this can report too much and never too little.
 */
export function readPageScripts(html: string): PageScripts {
  const addresses: string[] = [];
  const inline: string[] = [];
  for (const { 0: tag, 1: name = "", 2: text = "", index } of html.matchAll(TAG)) {
    const kind = name.toLowerCase();
    if (kind !== "script" && kind !== "link") continue;
    const attributes = readAttributes(text);
    if (kind === "link") {
      const isAhead = attributes.get("rel")?.split(/\s+/u).includes("modulepreload") ?? false;
      const href = attributes.get("href");
      if (isAhead && href !== undefined) addresses.push(href);
      continue;
    }
    if (!CODE.test(attributes.get("type") ?? "")) continue;
    const src = attributes.get("src");
    if (src !== undefined) addresses.push(src);
    else inline.push(codeAfter(html, index + tag.length));
  }
  return { addresses, inline };
}

function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? "",
    ]),
  );
}

function codeAfter(html: string, start: number): string {
  const length = html.slice(start).search(/<\/script/iu);
  return length < 0 ? html.slice(start) : html.slice(start, start + length);
}

/**
 * The pictures that a page shows, each with the addresses of its files, of which a browser takes one. A comment that looks
 * like a picture counts as one too.
 */
export function readPagePictures(html: string): string[][] {
  return [...html.matchAll(/<picture\b.*?<\/picture>/gisu)].map(([picture]) =>
    [...picture.matchAll(TAG)].flatMap(({ 2: text = "" }) => {
      const attributes = readAttributes(text);
      const listed = (attributes.get("srcset") ?? "")
        .split(",")
        .map((one) => one.trim().split(" "));
      return [attributes.get("src") ?? "", ...listed.map(([address = ""]) => address)].filter(
        Boolean,
      );
    }),
  );
}

/**
 * The style sheets that stand in a page, as written. It too can report too much and never too little.
 */
export function readPageStyles(html: string): string[] {
  return [...html.matchAll(/<style\b[^>]*>(.*?)<\/style\b/gisu)].map(([, css = ""]) => css);
}
