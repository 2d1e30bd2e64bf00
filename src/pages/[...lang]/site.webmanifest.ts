import type { APIRoute } from "astro";
import { speak } from "../../i18n/languages.ts";
import { editions, fileAt, linkTo } from "../../model/addresses.ts";
import { loadAtlas } from "../../model/atlas.ts";

export const getStaticPaths = () =>
  editions(loadAtlas().dataset.site).map((params) => ({ params }));

const icon = (name: string, size: number, purpose: "any" | "maskable") => ({
  src: fileAt(`/${name}.png`),
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

/** The web manifest, for home screens. The site stays a page in a browser, with the address bar. */
export const GET: APIRoute = ({ params }) => {
  const say = speak(params);
  const { site } = loadAtlas().dataset;
  const manifest = {
    id: linkTo(say, "/"),
    name: say.text(site.title),
    short_name: say.words.shortTitle(say.text(site.title)),
    description: say.text(site.description),
    lang: say.tag,
    start_url: linkTo(say, "/"),
    scope: linkTo(say, "/"),
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
