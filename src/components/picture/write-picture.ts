import { framePicture } from "../../charts/picture/frame-picture.ts";
import { sourceLine } from "../../i18n/zh/source-line.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { citedSources } from "../../model/cited-sources.ts";
import type { Picture } from "./picture.ts";

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
