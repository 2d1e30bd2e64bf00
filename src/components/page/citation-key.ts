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
