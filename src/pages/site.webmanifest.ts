import type { APIRoute } from "astro";
import { fileAt } from "../model/addresses.ts";
import { loadAtlas } from "../model/atlas.ts";

const icon = (name: string, size: number, purpose: "any" | "maskable") => ({
  src: fileAt(`/${name}.png`),
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

/** The web manifest, for home screens. The site stays a page in a browser, with the address bar. */
export const GET: APIRoute = () => {
  const { site } = loadAtlas().dataset;
  const manifest = {
    id: fileAt("/"),
    name: site.title.zh,
    short_name: site.title.zh,
    description: site.description.zh,
    lang: "zh-Hans-CN",
    start_url: fileAt("/"),
    scope: fileAt("/"),
    display: "browser",
    // The colours of the light theme: a manifest has only one of each.
    background_color: "#faf6ee",
    theme_color: "#b3261e",
    icons: [
      icon("icon-192", 192, "any"),
      icon("icon-512", 512, "any"),
      icon("icon-maskable-512", 512, "maskable"),
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { "content-type": "application/manifest+json; charset=utf-8" },
  });
};
