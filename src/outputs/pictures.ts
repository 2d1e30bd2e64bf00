import { framePicture } from "../charts/picture-frame.ts";
import { sourceLine } from "../i18n/zh/tell-sources.ts";
import { words } from "../i18n/zh/words.ts";
import type { Atlas } from "../model/atlas.ts";
import { neutraliseCell, type Table, writeCsv } from "../model/csv.ts";
import { fundSums } from "../model/record-lists.ts";
import { citedSources } from "../model/sources.ts";
import {
  fundsPicture,
  helpPicture,
  mechanismsPicture,
  type Picture,
  timelinePicture,
} from "./chart-pictures.ts";
import { type DataFile, dataFile } from "./data-package.ts";
import { mapPicture } from "./province.ts";

const listed = new WeakMap<Atlas, ReadonlyMap<string, Picture>>();

/** Every picture that can be had as files, by its name; an organisation has one where a source tells its sums. */
export function listPictures(atlas: Atlas): ReadonlyMap<string, Picture> {
  const known = listed.get(atlas);
  if (known) return known;
  const givers = [...atlas.organizations.values()].filter((view) => fundSums(view).sums.length > 0);
  const pictures = [
    mapPicture(atlas),
    helpPicture(atlas),
    mechanismsPicture(atlas),
    ...givers.map((view) => fundsPicture(atlas, view)),
    timelinePicture(atlas),
  ];
  const byName = new Map(pictures.map((picture) => [picture.name, picture]));
  listed.set(atlas, byName);
  return byName;
}

/** A picture as an SVG file; `address` is that of the site, null where nobody knows it. */
export function writePicture(atlas: Atlas, picture: Picture, address: string | null): string {
  const { title, description, notes, long, cite, draw } = picture;
  const text = {
    title,
    description,
    notes,
    long,
    sources: citedSources(atlas, [cite]).map(sourceLine),
    site: {
      name: atlas.dataset.site.title.zh,
      address: address === null ? null : words.pictureFiles.address(address),
    },
  };
  return framePicture(text, draw());
}

/** A table as CSV, with no cell that a spreadsheet would run. */
export function formatCsv({ columns, rows }: Table): string {
  return writeCsv([columns, ...rows].map((row) => row.map(neutraliseCell)));
}

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
