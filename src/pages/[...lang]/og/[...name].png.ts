import type { APIRoute } from "astro";
import { speak } from "../../../i18n/languages.ts";
import { drawPageCard } from "../../../outputs/card-drawing.ts";
import { cachedPng } from "../../../outputs/png.ts";
import { pathsInEditions } from "../../../outputs/publication.ts";
import { hasCards, listCards } from "../../../outputs/share-cards.ts";
import { loadAtlas } from "../../../model/atlas.ts";

export const getStaticPaths = () =>
  hasCards() ? pathsInEditions((say) => listCards(say, loadAtlas()).keys()) : [];

/** The share cards: the picture that messengers show beside a page's address. */
export const GET: APIRoute<never, { lang?: string; name: string }> = async ({ params }) => {
  const card = await drawPageCard(speak(params), loadAtlas(), params.name);
  return new Response(new Uint8Array(cachedPng(card)), {
    headers: { "content-type": "image/png" },
  });
};
