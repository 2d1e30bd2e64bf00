import type { APIRoute } from "astro";
import { loadAtlas } from "../../../../model/atlas.ts";
import { drawLayerPortrait, layerPortraits } from "../../../../outputs/layer-portraits.ts";
import { pathsInEditions, pictureRoute } from "../../../../outputs/publication.ts";

const portraits = layerPortraits(loadAtlas());

export const getStaticPaths = () => pathsInEditions(() => portraits.keys());

/** The picture of each layer of the map, drawn when it is asked for. */
export const GET: APIRoute = pictureRoute(portraits, drawLayerPortrait);
