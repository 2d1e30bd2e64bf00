/** The files that photos are published as, and their routes: sizes and formats made by Astro's service for images. */

import { readFile } from "node:fs/promises";
import type { APIRoute } from "astro";
import { getConfiguredImageService, imageConfig } from "astro:assets";
import { loadAtlas } from "../model/atlas.ts";
import { mustGet } from "../model/lookup.ts";
import { allPhotos, type PhotoSize } from "../model/photos.ts";

type Format = PhotoSize["format"];

/** How much of the detail each format keeps: they look alike. */
const QUALITY: Readonly<Record<Format, number>> = { avif: 48, webp: 70, jpg: 74 };

/** The files of a format, by their names without its ending: where the original is, and how wide they are. */
const filesOf = (format: Format) =>
  new Map(
    allPhotos(loadAtlas()).flatMap(({ file, sizes }) =>
      sizes
        .filter((size) => size.format === format)
        .map(({ name, width }) => [name.replace(/\.\w+$/u, ""), { path: file.path, width }]),
    ),
  );

/** The static paths of a format's route. */
export const photoPaths = (format: Format) => () =>
  [...filesOf(format).keys()].map((name) => ({ params: { name } }));

/** A route that makes a format's files. */
export const photoRoute =
  (format: Format): APIRoute =>
  async ({ params }) => {
    const { path, width } = mustGet(filesOf(format), params.name ?? "", "照片");
    const headers = { "content-type": `image/${format === "jpg" ? "jpeg" : format}` };
    return new Response(await resize(path, width, format), { headers });
  };

/**
 * Makes a photo smaller. It is turned as its camera says; what the camera wrote into the file, the place among it, is
 * left out. Where it is see-through it becomes white, since JPEG knows no such thing.
 *
 * Not Astro's `Image`: that takes files that the code imports, and the photos' folder is known by `SITE_DATA` alone.
 */
async function resize(
  path: string,
  width: number,
  format: Format,
): Promise<Uint8Array<ArrayBuffer>> {
  const service = await getConfiguredImageService();
  if (!("transform" in service)) throw new Error("Astro's service for images makes no sizes");
  const wanted = { src: path, width, format, quality: String(QUALITY[format]), background: "#fff" };
  const { data } = await service.transform(await readFile(path), wanted, imageConfig, console);
  return new Uint8Array(data);
}
