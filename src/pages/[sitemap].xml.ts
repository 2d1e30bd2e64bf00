import type { APIRoute } from "astro";
import { addressOf } from "../model/addresses.ts";
import { escapeXml } from "../charts/svg.ts";
import { loadAtlas } from "../model/atlas.ts";

/** Without the site's address there is none to list, and no file. */
export const getStaticPaths = () =>
  import.meta.env.SITE ? [{ params: { sitemap: "sitemap" } }] : [];

/** Pages that search engines are told to pass over. */
const UNLISTED = ["/404/", "/embed/map/"];

/** The path of each page: from its file, and for one file of many pages from the records they show. */
function pathsOf(file: string): string[] {
  const route = file.replace(/^\.|\/index\.astro$|\.astro$/gu, "");
  const folder = /^\/(counties|projects|organizations)\/\[slug\]$/u.exec(route)?.[1];
  if (folder !== "counties" && folder !== "projects" && folder !== "organizations")
    return [`${route}/`];
  return loadAtlas().dataset[folder].map(({ id }) => `/${folder}/${id}/`);
}

/** Every page that may be found, for search engines. No dates: what changed a page, and when, is not in the data. */
export const GET: APIRoute = ({ site }) => {
  const paths = Object.keys(import.meta.glob("./**/*.astro")).flatMap(pathsOf);
  const urls = paths
    .filter((path) => !UNLISTED.includes(path))
    .map((path) => addressOf(path, site))
    .toSorted()
    .map((url) => `<url><loc>${escapeXml(url)}</loc></url>\n`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
};
