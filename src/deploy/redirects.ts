export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Addresses that people try and where nothing stands, with status 302. The slash at the end of a
 * page's address is no matter of these, since each host adds it by itself; `embed` is no page, so it stands both ways.
 * @param base where the site stands, with a slash at each end
 */
export function redirects(base: string): Redirect[] {
  return [
    ...(base === "/" ? [] : [{ from: "/", to: base }]),
    { from: `${base}embed`, to: `${base}embed/map/` },
    { from: `${base}embed/`, to: `${base}embed/map/` },
    { from: `${base}feed.xml`, to: `${base}corrections.atom` },
  ];
}

/** The file `_redirects` of Netlify and Cloudflare Pages. */
export function formatRedirects(base: string): string {
  return redirects(base)
    .map(({ from, to }) => `${from} ${to} 302\n`)
    .join("");
}
