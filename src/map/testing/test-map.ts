import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { loadMap, MAIN_FRAME, type ProvinceMap } from "../province-map.ts";

/** For tests: Guangdong in the frame of the home page. */
export function loadTestMap(): ProvinceMap {
  return loadMap(loadTestAtlas().dataset, MAIN_FRAME);
}
