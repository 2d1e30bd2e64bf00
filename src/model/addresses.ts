/** The addresses of pages and corrections on the site, and the key of a page in a citation. */

import { languagesOf } from "../data/languages.ts";
import type { County } from "../data/schema/counties.ts";
import type { Site } from "../data/schema/site.ts";

/** A language as far as addresses need it: what stands before the paths of its pages, such as `/en`. */
interface Edition {
  readonly prefix: string;
}

/** The link to a file that all languages share; `path` begins with a slash. */
export function fileAt(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}${path}`;
}

/** The link to a page or a file of a language: its path below the base path of the build. */
export const linkTo = ({ prefix }: Edition, path: string): string => fileAt(prefix + path);

/** The path of a page within its language, from the path of its address. The error page is a file, which hosts look for. */
export const pathIn = (edition: Edition, pathname: string): string =>
  pathname.slice(linkTo(edition, "").length).replace(/^\/404\/?$/u, "/404.html");

/** The parameter of each edition's pages in their paths; Chinese has none, since its pages stand at the root. */
export const editions = (site: Pick<Site, "languages">): { lang: string | undefined }[] =>
  languagesOf(site).map((code) => ({ lang: code === "zh" ? undefined : code }));

/** The absolute address of a page; it begins at the root of the host if the site's address is not known. */
export function addressOf(edition: Edition, path: string, site: URL | undefined): string {
  const link = linkTo(edition, path);
  return site ? new URL(link, site).href : link;
}

/**
 * The addresses of a page in all its languages, as search engines are told of them; Chinese is also for readers of none
 * of these. Empty where the site has one language alone.
 */
export function listAlternates(
  languages: readonly (Edition & { readonly tag: string })[],
  path: string,
  site: URL | undefined,
): { hreflang: string; href: string }[] {
  if (languages.length === 1) return [];
  return [...languages, { tag: "x-default", prefix: "" }].map((language) => ({
    hreflang: language.tag,
    href: addressOf(language, path, site),
  }));
}

/** The path of a county's page. The districts that no source names share one, since there is nothing to tell them apart. */
export const countyPath = ({ id, adcode }: Pick<County, "id" | "adcode">): string =>
  `/counties/${adcode === null ? "unnamed" : id}/`;

/**
 * The link by which a reader writes to the publisher about something, which stands in it beforehand: as the subject of
 * a mail, or behind a form's address that ends in `=`. Null if the site names no way; pages then lead to About.
 */
export function contactLink({ contact }: Pick<Site, "contact">, subject: string): string | null {
  if (contact === null) return null;
  const { address, url = "" } = contact;
  const said = encodeURIComponent(subject);
  if (address !== undefined) return `mailto:${address}?subject=${said}`;
  return url.endsWith("=") ? `${url}${said}` : url;
}

/** The address of a search engine's answers to a query. */
export const searchFor = (query: string): string =>
  `https://www.baidu.com/s?${new URLSearchParams({ wd: query }).toString()}`;

/** The path of a correction on the page of corrections. */
export const correctionPath = (id: string): string => `/corrections/#${correctionAnchor(id)}`;

/** The id of a correction's entry on its page. */
export const correctionAnchor = (id: string): string => `correction-${id}`;

/**
 * The BibTeX key of a page, from the site's English name and the page's path, so that it is the same at any address:
 * `guangdong-county-assistance-map:counties:lianjiang`.
 */
export function citationKey(siteName: string, path: string): string {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, "-")
      .replaceAll(/^-|-$/gu, "");
  return [siteName, ...path.split("/")].map(plain).filter(Boolean).join(":");
}
