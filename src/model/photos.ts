/** The photos of a page: the sizes and formats in which each is published, and how large it is shown. */

import type { PhotoFile } from "../data/read/read-photo.ts";
import type { PagePointer } from "../data/schema/fields/reference.ts";
import type { Photo } from "../data/schema/photos.ts";
import { fileAt } from "./addresses.ts";
import type { Atlas } from "./atlas.ts";
import { subjectKey } from "./indexes.ts";
import { mustGet } from "./lookup.ts";

/** Where they are published. */
export const PHOTO_FOLDER = "/pictures/photo/";

/** Pixels across: for a phone, for a desk or a phone of many pixels, and the most, for a desk of many pixels. */
const WIDTHS = [480, 800] as const;
const MOST = 1200;

/** The formats, the smallest first, of which browsers take the first that they know; any browser knows the last. */
const FORMATS = ["avif", "webp", "jpg"] as const;

/** A file that a photo is published as. */
export interface PhotoSize {
  /** Below `/pictures/photo/`: another when the photo changes, so that no old size stands beside a new one. */
  readonly name: string;
  readonly format: (typeof FORMATS)[number];
  readonly width: number;
}

/** The most pixels of the page that a photo takes: as wide as the text beside its heading, no higher than a screen. */
const ROOM = { width: 736, height: 600 } as const;

/** A photo as a page shows it. */
export interface PhotoView {
  readonly photo: Photo;
  readonly file: PhotoFile;
  readonly sizes: readonly PhotoSize[];
  /** The address of the JPEG. */
  readonly fallback: string;
  /** The newer formats with all their sizes, as `srcset` has them. */
  readonly newer: readonly { readonly type: string; readonly srcset: string }[];
  /** The same as `width`, as `sizes` of an image has it. */
  readonly room: string;
  /** In pixels of the page, where there is room. */
  readonly width: number;
  readonly height: number;
}

/** How a photo is published and shown. A small one is not enlarged. */
function viewPhoto({ dataset }: Atlas, photo: Photo): PhotoView {
  const file = mustGet(dataset.photoFiles, photo.file, "照片");
  const scale = Math.min(1, ROOM.width / file.width, ROOM.height / file.height);
  const [width = 0, height = 0] = [file.width, file.height].map((side) => Math.round(side * scale));
  const largest = Math.min(file.width, MOST, 2 * width);
  const all = [...WIDTHS.filter((one) => one < largest), largest];
  const sizes = FORMATS.flatMap((format) =>
    // What does not know the newer formats is old, and gets one size.
    (format === "jpg" ? all.slice(0, 2).slice(-1) : all).map((width) => ({
      name: `${photo.id}-${file.digest}-${width}.${format}`,
      ...{ format, width },
    })),
  );
  const addressesOf = (wanted: PhotoSize["format"]) =>
    sizes
      .filter(({ format }) => format === wanted)
      .map((size) => ({ width: size.width, address: fileAt(`${PHOTO_FOLDER}${size.name}`) }));
  return {
    ...{ photo, file, sizes, width, height },
    fallback: addressesOf("jpg")
      .map(({ address }) => address)
      .join(""),
    newer: (["avif", "webp"] as const).map((format) => ({
      type: `image/${format}`,
      srcset: addressesOf(format)
        .map((one) => `${one.address} ${one.width}w`)
        .join(", "),
    })),
    room: `(min-width: ${width}px) ${width}px, 100vw`,
  };
}

/** Every photo of the site, as in the data. */
export const allPhotos = (atlas: Atlas): PhotoView[] =>
  atlas.dataset.photos.map((photo) => viewPhoto(atlas, photo));

/** The photos of some records' page, in the order of the data. */
export function photosOn(atlas: Atlas, pages: readonly PagePointer[]): PhotoView[] {
  const keys = new Set(pages.map(subjectKey));
  return allPhotos(atlas).filter(({ photo }) => keys.has(subjectKey(photo.page)));
}
