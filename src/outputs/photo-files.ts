/** The files that photos are published as, and their routes: sizes and formats made by Astro's service for images. */

import { readFile } from "node:fs/promises";
import type { APIRoute } from "astro";
import { getConfiguredImageService, imageConfig } from "astro:assets";
import { PHOTO_LIMITS } from "../data/schema/photos.ts";
import { loadAtlas } from "../model/atlas.ts";
import { mustGet } from "../model/lookup.ts";
import { allPhotos, type PhotoSize } from "../model/photos.ts";

type Format = PhotoSize["format"];

/** How much of the detail each format keeps, where it is not too heavy: they look alike. */
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

/** What is tried in turn until a file is light enough: parts of its format's quality, then of its width too. */
const TRIES = [
  [1, 1],
  [0.75, 1],
  [0.5, 1],
  [0.5, 0.75],
  [0.5, 0.5],
] as const;

/**
 * Makes a photo smaller, and as light as it may be: fine detail all over, as of leaves, weighs most, and is missed
 * least. It is turned as its camera says; what the camera wrote into the file, the place among it, is left out. Where it
 * is see-through it becomes white, since JPEG knows no such thing.
 *
 * Not Astro's `Image`: that takes files that the code imports, and the photos' folder is known by `SITE_DATA` alone.
 */
export async function resize(
  path: string,
  width: number,
  format: Format,
): Promise<Uint8Array<ArrayBuffer>> {
  const service = await getConfiguredImageService();
  if (!("transform" in service)) throw new Error("Astro's service for images makes no sizes");
  const original = await readFile(path);
  let made = new Uint8Array();
  for (const [quality, part] of TRIES) {
    const wanted = {
      ...{ src: path, format, background: "#fff", width: Math.round(width * part) },
      quality: String(Math.round(QUALITY[format] * quality)),
    };
    const { data } = await service.transform(original, wanted, imageConfig, console);
    made = new Uint8Array(data);
    if (made.length <= PHOTO_LIMITS.bytes) break;
  }
  return made;
}
