import type { APIRoute } from "astro";
import { cachedPng } from "../../charts/raster/cached-png.ts";
import { drawPageCard } from "../../components/card/draw-page-card.ts";
import { hasCards } from "../../components/card/has-cards.ts";
import { listCards } from "../../components/card/list-cards.ts";
import { loadAtlas } from "../../model/load-atlas.ts";

export const getStaticPaths = () =>
  hasCards() ? [...listCards(loadAtlas()).keys()].map((name) => ({ params: { name } })) : [];

/** The picture of each page that stands beside its address where it is shared. */
export const GET: APIRoute<never, { name: string }> = async ({ params }) =>
  new Response(new Uint8Array(cachedPng(await drawPageCard(loadAtlas(), params.name))), {
    headers: { "content-type": "image/png" },
  });
