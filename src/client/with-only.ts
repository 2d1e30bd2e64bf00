/** Whether the address asks for the article alone. */
export const isAlone = (): boolean =>
  new URLSearchParams(location.search).get("only") === "article";

/** Gives an address of this site what the page's own asks for: the article alone, or all. */
export function withOnly(url: URL): URL {
  if (isAlone()) url.searchParams.set("only", "article");
  else url.searchParams.delete("only");
  return url;
}
