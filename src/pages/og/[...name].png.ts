import type { APIRoute } from "astro";
import { cachedPng } from "../../outputs/png.ts";
import { drawPageCard } from "../../outputs/card-drawing.ts";
import { hasCards, listCards } from "../../outputs/share-cards.ts";
import { loadAtlas } from "../../model/atlas.ts";

export const getStaticPaths = () =>
  hasCards() ? [...listCards(loadAtlas()).keys()].map((name) => ({ params: { name } })) : [];

/** The share cards: the picture that messengers show beside a page's address. */
export const GET: APIRoute<never, { name: string }> = async ({ params }) =>
  new Response(new Uint8Array(cachedPng(await drawPageCard(loadAtlas(), params.name))), {
    headers: { "content-type": "image/png" },
  });
