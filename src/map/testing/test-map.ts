import { shortEnglishName, shortName } from "../../data/schema/fields/text.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import type { Short } from "../map-content.ts";
import { loadMap, MAIN_FRAME, type ProvinceMap } from "../province-map.ts";

/** For tests: Guangdong in the frame of the home page. */
export function loadTestMap(): ProvinceMap {
  return loadMap(loadTestAtlas().dataset, MAIN_FRAME);
}

/** For tests: names as maps print them in each language. */
export const SHORT: Readonly<Record<"zh" | "en", Short>> = {
  zh: ({ zh }) => shortName(zh),
  en: ({ zh, en = zh }) => shortEnglishName(en),
};
