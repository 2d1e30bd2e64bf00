import { formatCsv } from "../../charts/picture/format-csv.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { listPictures } from "../picture/list-pictures.ts";
import type { Picture } from "../picture/picture.ts";
import { writePicture } from "../picture/write-picture.ts";
import { type DataFile, dataFile } from "./data-file.ts";

/** A picture of the site with its two files below /pictures/. */
export interface PublishedPicture {
  readonly picture: Picture;
  readonly svg: DataFile;
  readonly csv: DataFile;
}

/** Every picture with its files; `address` is that of the site, null where nobody knows it. */
export const publishPictures = (atlas: Atlas, address: string | null): PublishedPicture[] =>
  [...listPictures(atlas).values()].map((picture) => ({
    picture,
    svg: dataFile(`${picture.name}.svg`, writePicture(atlas, picture, address)),
    csv: dataFile(`${picture.name}.csv`, formatCsv(picture.tabulate())),
  }));
