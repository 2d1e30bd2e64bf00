import type { APIRoute } from "astro";
import { formatCsv, listPictures } from "../../outputs/pictures.ts";
import { loadAtlas } from "../../model/atlas.ts";
import { mustGet } from "../../model/lookup.ts";

export const getStaticPaths = () =>
  [...listPictures(loadAtlas()).keys()].map((name) => ({ params: { name } }));

/** What each picture is drawn from, as a table. */
export const GET: APIRoute = ({ params }) => {
  const picture = mustGet(listPictures(loadAtlas()), params.name, "图片");
  return new Response(formatCsv(picture.tabulate()), {
    headers: { "content-type": "text/csv; charset=utf-8" },
  });
};
