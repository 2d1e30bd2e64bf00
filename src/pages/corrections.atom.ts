import type { APIRoute } from "astro";
import { chinese as say } from "../i18n/zh/index.ts";
import { correctionsFeed, writeAtom } from "../outputs/feed.ts";
import { addressOf } from "../model/addresses.ts";
import { loadAtlas } from "../model/atlas.ts";

/** The corrections, for feed readers. */
export const GET: APIRoute = ({ site }) =>
  new Response(writeAtom(correctionsFeed(loadAtlas(), (path) => addressOf(say, path, site))), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
