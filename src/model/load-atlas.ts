import type { Dataset } from "../data/dataset.ts";
import { loadDataset } from "../data/load-dataset.ts";
import { type Atlas, buildAtlas } from "./build-atlas.ts";

const built = new WeakMap<Dataset, Atlas>();

/** The joined facts that this build shows, made once. */
export function loadAtlas(): Atlas {
  const dataset = loadDataset();
  const atlas = built.get(dataset) ?? buildAtlas(dataset);
  built.set(dataset, atlas);
  return atlas;
}
