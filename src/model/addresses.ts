/** Where pages, and the corrections on theirs, stand on the site, and what a page is called where it is cited. */

/** The address of a page of the site below the base path it is built for; `path` begins with a slash. */
export function linkTo(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}${path}`;
}

/** The absolute address of a page of the site, or from the root of its host where the build does not know that. */
export function addressOf(path: string, site: URL | undefined): string {
  const link = linkTo(path);
  return site ? new URL(link, site).href : link;
}

/** The path of a correction on its page; the feed and the notes beside what was put right lead there. */
export const correctionPath = (id: string): string => `/corrections/#${correctionAnchor(id)}`;

/** The id of a correction's entry on its page. */
export const correctionAnchor = (id: string): string => `correction-${id}`;

/**
 * The BibTeX key of a page: the site's English name and the page's path, the same wherever the site
 * is built to stand: `guangdong-county-assistance-map:counties:lianjiang`.
 */
export function citationKey(siteName: string, path: string): string {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, "-")
      .replaceAll(/^-|-$/gu, "");
  return [siteName, ...path.split("/")].map(plain).filter(Boolean).join(":");
}
