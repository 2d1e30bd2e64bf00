import type { APIRoute } from "astro";
import { countyPortraits, drawCounty } from "../../../../outputs/portraits.ts";
import { pathsInEditions, pictureRoute } from "../../../../outputs/publication.ts";
import { loadAtlas } from "../../../../model/atlas.ts";

const portraits = countyPortraits(loadAtlas());

export const getStaticPaths = () => pathsInEditions(() => portraits.keys());

/** The picture of each county's page, drawn when it is asked for. */
export const GET: APIRoute = pictureRoute(portraits, drawCounty);
