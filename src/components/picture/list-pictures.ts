import type { Atlas } from "../../model/build-atlas.ts";
import { fundSums } from "../../model/fund-sums.ts";
import { fundsPicture } from "./funds-picture.ts";
import { helpPicture } from "./help-picture.ts";
import { mapPicture } from "./map-picture.ts";
import { mechanismsPicture } from "./mechanisms-picture.ts";
import type { Picture } from "./picture.ts";
import { timelinePicture } from "./timeline-picture.ts";

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
