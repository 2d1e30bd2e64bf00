import { loadDataset } from "../../data/load-dataset.ts";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import { type Atlas, buildAtlas } from "../atlas.ts";

let atlas: Atlas | undefined;

/** For tests: the tests' facts, joined, whatever `SITE_DATA` says. */
export function loadTestAtlas(): Atlas {
  atlas ??= buildAtlas(loadDataset(TEST_FACTS));
  return atlas;
}
