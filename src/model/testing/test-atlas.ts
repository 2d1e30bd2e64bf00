import { loadDataset } from "../../data/load-dataset.ts";
import { REAL_DATA } from "../../data/testing/data-folder.ts";
import { type Atlas, buildAtlas } from "../build-atlas.ts";

let atlas: Atlas | undefined;

/** For tests: the facts of this repository, joined, whatever `SITE_DATA` says. */
export function loadTestAtlas(): Atlas {
  atlas ??= buildAtlas(loadDataset(REAL_DATA));
  return atlas;
}
