import type { APIRoute } from "astro";
import { fileAt } from "../model/addresses.ts";

/**
 * Crawlers may read everything: a page that is not to be indexed says so itself, and they must read it to know. They
 * look for this file only at the root of a host, so a site below a path names its sitemap in the host's own file.
 */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `\nSitemap: ${new URL(fileAt("/sitemap.xml"), site).href}\n` : "";
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};
