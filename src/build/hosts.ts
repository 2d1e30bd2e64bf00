/** What hosts are told about a built site: headers, caching, redirects. The same rules make the nginx file. */
import { existsSync, readdirSync, renameSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import {
  allowStyles,
  EDITIONS,
  EMBEDS,
  embedHeaders,
  listStyleHashes,
  openHeaders,
  pageHeaders,
  settlePolicies,
} from "./policy.ts";
import { normalizeBase } from "./site-address.ts";

/**
 * Writes `_headers` and `_redirects` into each build: Netlify and Cloudflare Pages read them, others need not. For
 * hosts that send no headers, each page's own policy comes to stand first in it, and names the styles of that page.
 */
export function hostsIntegration(): AstroIntegration {
  let base = "/";
  return {
    name: "hosts",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = normalizeBase(config.base);
      },
      "astro:build:done": ({ dir }) => {
        const folder = fileURLToPath(dir);
        settleErrorPages(folder);
        settlePolicies(folder);
        const rules = headerRules(base, listParts(folder), listStyleHashes(folder));
        writeFileSync(join(folder, "_headers"), formatHeaders(rules));
        writeFileSync(join(folder, "_redirects"), formatRedirects(base, listEditions(folder)));
      },
    },
  };
}

/** Makes each edition's error page the file that hosts look for: Astro makes it a folder, but where it has one alone. */
function settleErrorPages(folder: string): void {
  for (const edition of EDITIONS) {
    const written = join(folder, edition, "404");
    if (!existsSync(written)) continue;
    renameSync(join(written, "index.html"), `${written}.html`);
    rmdirSync(written);
  }
}

/** The editions that a built site has, of `EDITIONS`. */
export const listEditions = (folder: string): string[] =>
  EDITIONS.filter((edition) => existsSync(join(folder, edition, "404.html")));

/**
 * The parts of a built site for rules of headers: what stands at the top, folders with `/*`. A folder is taken apart
 * where an embedded map stands in it, which has headers of its own.
 */
function listParts(folder: string, from = ""): string[] {
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

interface Redirect {
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

/** The file `_redirects` of Netlify and Cloudflare Pages. */
function formatRedirects(base: string, editions: readonly string[]): string {
  return redirects(base, editions)
    .map(({ from, to }) => `${from} ${to} 302\n`)
    .join("");
}

interface HeaderRule {
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
function headerRules(
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

/** The file `_headers` of Netlify and Cloudflare Pages. */
function formatHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join(
        "\n",
      ),
    )
    .join("\n");
}

function pick(headers: Headers, isWanted: (name: string) => boolean): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => isWanted(name)));
}
