import type { APIRoute } from "astro";
import { linkTo } from "../../model/addresses.ts";
import { listPictures, writePicture } from "../../outputs/pictures.ts";
import { loadAtlas } from "../../model/atlas.ts";
import { mustGet } from "../../model/lookup.ts";

export const getStaticPaths = () =>
  [...listPictures(loadAtlas()).keys()].map((name) => ({ params: { name } }));

/** Each picture of the site as a file that stands alone. */
export const GET: APIRoute = ({ params, site }) => {
  const atlas = loadAtlas();
  const picture = mustGet(listPictures(atlas), params.name, "图片");
  const address = site ? new URL(linkTo("/"), site).href : null;
  return new Response(writePicture(atlas, picture, address), {
    headers: { "content-type": "image/svg+xml; charset=utf-8" },
  });
};
