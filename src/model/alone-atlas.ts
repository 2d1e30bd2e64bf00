import type { Dataset } from "../data/dataset.ts";
import { articleAlone } from "./article-alone.ts";
import { type Atlas, buildAtlas } from "./build-atlas.ts";

const built = new WeakMap<Dataset, Atlas>();

/** What all sources but official pages tell, joined once; the atlas itself where they tell the whole. */
export function aloneAtlas(atlas: Atlas): Atlas {
  const known = built.get(atlas.dataset);
  if (known) return known;
  const dataset = articleAlone(atlas.dataset);
  const alone = dataset === atlas.dataset ? atlas : buildAtlas(dataset);
  built.set(atlas.dataset, alone);
  built.set(alone.dataset, alone);
  return alone;
}
