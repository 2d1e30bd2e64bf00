import type { Dataset } from "../data/dataset.ts";
import { loadDataset } from "../data/load-dataset.ts";
import { articleDataset } from "./article-dataset.ts";
import { type Atlas, buildAtlas } from "./build-atlas.ts";

const built = new WeakMap<Dataset, Atlas>();

/**
 * What this build tells: all that the data hold, or, with `SITE_BASIS=article`, what the article tells alone.
 * @throws Error for any other value, which would else build the whole site in silence.
 */
function selectFacts(dataset: Dataset, { SITE_BASIS: basis = "" } = process.env): Dataset {
  if (basis === "") return dataset;
  if (basis === "article") return articleDataset(dataset);
  throw new Error(`SITE_BASIS=${basis}：只能写 article（只用报道里的事实），或者不写。`);
}

/** The joined facts that this build shows, made once. */
export function loadAtlas(): Atlas {
  const dataset = loadDataset();
  const atlas = built.get(dataset) ?? buildAtlas(selectFacts(dataset));
  built.set(dataset, atlas);
  return atlas;
}
