import type { APIRoute } from "astro";
import { speakAll } from "../i18n/languages.ts";
import { addressOf, countyPath, listAlternates } from "../model/addresses.ts";
import { escapeXml } from "../charts/svg.ts";
import { loadAtlas } from "../model/atlas.ts";

/** No sitemap if the site's address is unknown: it would have no addresses to list. */
export const getStaticPaths = () =>
  import.meta.env.SITE ? [{ params: { sitemap: "sitemap" } }] : [];

/** Pages that are not to be indexed. */
const UNLISTED = ["/404/", "/embed/map/"];

/** The paths of the pages that a file makes: one, or for a `[slug]` file one for each record. */
function pathsOf(file: string): string[] {
  const route = file.replace(/^\.\/\[\.\.\.lang\]|\/index\.astro$|\.astro$/gu, "");
  const folder = /^\/(counties|projects|organizations)\/\[slug\]$/u.exec(route)?.[1];
  if (folder !== "counties" && folder !== "projects" && folder !== "organizations")
    return [`${route}/`];
  const { dataset } = loadAtlas();
  if (folder === "counties") return [...new Set(dataset.counties.map(countyPath))];
  return dataset[folder].map(({ id }) => `/${folder}/${id}/`);
}

/** Every page that search engines may index, in each language beside the others. It has no dates, since the data do not say when a page changed. */
export const GET: APIRoute = ({ site }) => {
  const languages = speakAll(loadAtlas().dataset.site);
  const paths = Object.keys(import.meta.glob("./[[]...lang[]]/**/*.astro")).flatMap(pathsOf);
  const urls = paths
    .filter((path) => !UNLISTED.includes(path))
    .flatMap((path) => {
      const twins = listAlternates(languages, path, site).map(
        ({ hreflang, href }) =>
          `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeXml(href)}"/>`,
      );
      return languages.map(
        (say) =>
          `<url><loc>${escapeXml(addressOf(say, path, site))}</loc>${twins.join("")}</url>\n`,
      );
    })
    .toSorted();
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("")}</urlset>\n`;
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
};
