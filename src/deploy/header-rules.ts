import { allowStyles } from "./allow-styles.ts";
import { caching } from "./caching.ts";
import { embedHeaders, openHeaders, pageHeaders } from "./policy.ts";

export interface HeaderRule {
  /** As in `_headers`: a `*` at the end stands for whatever follows. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Headers = Readonly<Record<string, string>>;

/** The page that others may frame, from the base. */
export const EMBED = "embed/map/";
/** The folder of files named by their hash, from the base. */
export const HASHED = "_astro/";

/**
 * Which headers which addresses get, no header of one address by two rules: Cloudflare would join
 * their values, Netlify take the last, and a frame would be refused by one of two policies. So what all
 * share stands once, and the rest with each part of the site by its name.
 * @param base where the site stands, with a slash at each end
 * @param parts the site's files and folders at the top, folders with a slash, `EMBED` apart from its folder
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
    ...["", ...parts].map((part) => ({
      path: base + part + (part.endsWith("/") ? "*" : ""),
      headers: {
        ...own(part === EMBED ? embed : page),
        ...openHeaders(part),
        "Cache-Control": part === HASHED ? caching.forever : caching.revalidated,
      },
    })),
  ];
}

/** The file `_headers` of Netlify and Cloudflare Pages. */
export function formatHeaders(rules: readonly HeaderRule[]): string {
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
