/** What every host is told about a built site, before it is put into the words of one: headers, caching, redirects, types. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import {
  allowStyles,
  EDITIONS,
  EMBEDS,
  embedHeaders,
  OPEN,
  openHeaders,
  pageHeaders,
} from "./policy.ts";

/** The editions that a built site has, of `EDITIONS`. */
export const listEditions = (folder: string): string[] =>
  EDITIONS.filter((edition) => existsSync(join(folder, edition, "404.html")));

/**
 * The parts of a built site for rules of headers: what stands at the top, folders with `/*`. A folder is taken apart
 * where an embedded map stands in it, which has headers of its own.
 */
export function listParts(folder: string, from = ""): string[] {
  const entries = readdirSync(join(folder, from), { withFileTypes: true }).map((entry) => {
    const part = from + entry.name;
    if (!entry.isDirectory()) return [part];
    const isApart = EMBEDS.some((embed) => embed.startsWith(`${part}/`) && embed !== `${part}/`);
    return isApart ? listParts(folder, `${part}/`) : [`${part}/*`];
  });
  return [from, ...entries.flat()].toSorted();
}

/** Values of Cache-Control, the same on every host. */
export const caching = {
  /** Of `_astro/`: each file's name holds a hash of what is in it, so it never changes. */
  forever: "public, max-age=31536000, immutable",
  /** Of all else: kept, and asked for each time whether it is still the same. */
  revalidated: "public, max-age=0, must-revalidate",
} as const;

/** The folder of files named by their hash, from the base. */
export const HASHED = "_astro/";

/** Once a page for each of the districts that no source names; now they share one. */
const FORMER_DISTRICTS = [1, 2, 3, 4].map((number) => `unnamed-district-${number}`);

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Addresses that people try and where nothing stands, with status 302. The slash at the end of a
 * page's address is no matter of these, since each host adds it by itself; `embed` is no page, so it stands both ways.
 * @param base where the site stands, with a slash at each end
 */
export function redirects(base: string, editions: readonly string[]): Redirect[] {
  return [
    ...(base === "/" ? [] : [{ from: "/", to: base }]),
    ...editions.flatMap((edition) => [
      { from: `${base}${edition}embed`, to: `${base}${edition}embed/map/` },
      { from: `${base}${edition}embed/`, to: `${base}${edition}embed/map/` },
      { from: `${base}${edition}feed.xml`, to: `${base}${edition}corrections.atom` },
    ]),
    ...FORMER_DISTRICTS.flatMap((id) =>
      ["", "/"].map((end) => ({
        from: `${base}counties/${id}${end}`,
        to: `${base}counties/unnamed/`,
      })),
    ),
  ];
}

export interface HeaderRule {
  /** As in `_headers`: a `*` at the end stands for whatever follows. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Headers = Readonly<Record<string, string>>;

/**
 * Which headers which addresses get, no header of one address by two rules: Cloudflare would join
 * their values, Netlify take the last, and a frame would be refused by one of two policies. So what all
 * share stands once, and the rest with each part of the site by its name.
 * @param base where the site stands, with a slash at each end
 * @param parts as `listParts` gives them
 * @param styles hashes of the style sheets that stand in pages
 */
export function headerRules(
  base: string,
  parts: readonly string[],
  styles: readonly string[],
): HeaderRule[] {
  const page = allowStyles(pageHeaders(), styles);
  const embed = allowStyles(embedHeaders(), styles);
  const shared = pick(page, (name) => embed[name] === page[name]);
  const own = (headers: Headers) => pick(headers, (name) => shared[name] === undefined);
  return [
    { path: `${base}*`, headers: shared },
    ...parts.map((part) => ({
      path: base + part,
      headers: {
        ...own(EMBEDS.some((one) => part === `${one}*`) ? embed : page),
        ...openHeaders(part),
        "Cache-Control": part === `${HASHED}*` ? caching.forever : caching.revalidated,
      },
    })),
  ];
}

/** Headers of addresses of one kind. */
interface HeaderKind {
  /** From the base, folders with a slash at the end; none for all that no other kind has. */
  readonly parts: readonly string[];
  readonly headers: Headers;
}

/** The same for hosts that match addresses by patterns: each address is of one kind. */
export function headerKinds(styles: readonly string[] | null): HeaderKind[] {
  const page = allowStyles(pageHeaders(), styles);
  const kind = (parts: readonly string[], headers: Headers, cache: string): HeaderKind => ({
    parts,
    headers: { ...headers, "Cache-Control": cache },
  });
  const open = { ...page, ...openHeaders(HASHED) };
  return [
    kind(EMBEDS, allowStyles(embedHeaders(), styles), caching.revalidated),
    kind([HASHED], open, caching.forever),
    kind(
      OPEN.filter((part) => part !== HASHED),
      open,
      caching.revalidated,
    ),
    kind([], page, caching.revalidated),
  ];
}

function pick(headers: Headers, isWanted: (name: string) => boolean): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => isWanted(name)));
}

/** Types by the ends of file names: of all that a build may hold, and of nothing else. */
export const mimeTypes = {
  /** Sent with their charset, which is UTF-8. */
  text: {
    html: "text/html",
    css: "text/css",
    js: "text/javascript",
    mjs: "text/javascript",
    txt: "text/plain",
    md: "text/markdown",
    csv: "text/csv",
    svg: "image/svg+xml",
    json: "application/json",
    geojson: "application/geo+json",
    topojson: "application/json",
    webmanifest: "application/manifest+json",
    xml: "application/xml",
    atom: "application/atom+xml",
  },
  binary: {
    png: "image/png",
    jpg: "image/jpeg",
    webp: "image/webp",
    avif: "image/avif",
    ico: "image/x-icon",
    woff2: "font/woff2",
    pdf: "application/pdf",
    zip: "application/zip",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
} as const;

/** Each type with its charset, by the ends of the names of its files. */
export const contentTypes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(mimeTypes.text).map(([end, type]) => [end, `${type}; charset=utf-8`]),
  ),
  ...mimeTypes.binary,
};

/**
 * What is there for hosts, or for those who compressed it, and is nobody's to read: paths, as a pattern that every host
 * can read. Hidden files but `/.well-known/`, where certificates are asked for.
 */
export const CLOSED = String.raw`(?:/\.(?:[^w]|$)|/_(?:headers|redirects)$|/vercel\.json$|\.(?:br|gz)$)`;
