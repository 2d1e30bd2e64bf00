import type { APIRoute } from "astro";
import { speak } from "../../i18n/languages.ts";
import { correctionsFeed, writeAtom } from "../../outputs/feed.ts";
import { addressOf, editions } from "../../model/addresses.ts";
import { loadAtlas } from "../../model/atlas.ts";

export const getStaticPaths = () =>
  editions(loadAtlas().dataset.site).map((params) => ({ params }));

/** The corrections, for feed readers. */
export const GET: APIRoute = ({ params, site }) => {
  const say = speak(params);
  const feed = correctionsFeed(say, loadAtlas(), (path) => addressOf(say, path, site));
  return new Response(writeAtom(feed), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
};
