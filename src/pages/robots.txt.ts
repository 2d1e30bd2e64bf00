import type { APIRoute } from "astro";
import { addressOf } from "../model/addresses.ts";

/**
 * Everything may be read; a page that is not to be found says so itself, which a crawler must be let in to see. Crawlers
 * ask for this file at the root of a host alone: below another path, name the sitemap in that host's own file.
 */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `\nSitemap: ${addressOf("/sitemap.xml", site)}\n` : "";
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};
