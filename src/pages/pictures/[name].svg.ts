import type { APIRoute } from "astro";
import { linkTo } from "../../components/page/link-to.ts";
import { listPictures } from "../../components/picture/list-pictures.ts";
import { writePicture } from "../../components/picture/write-picture.ts";
import { loadAtlas } from "../../model/load-atlas.ts";
import { mustGet } from "../../model/must-get.ts";

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
