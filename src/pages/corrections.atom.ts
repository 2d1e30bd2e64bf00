import type { APIRoute } from "astro";
import { correctionsFeed } from "../components/feed/corrections-feed.ts";
import { writeAtom } from "../components/feed/write-atom.ts";
import { addressOf } from "../components/page/address-of.ts";
import { loadAtlas } from "../model/load-atlas.ts";

/** What was put right, for feed readers. */
export const GET: APIRoute = ({ site }) =>
  new Response(writeAtom(correctionsFeed(loadAtlas(), (path) => addressOf(path, site))), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
