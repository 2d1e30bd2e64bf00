/**
 * The layers of the census: units in classes between round bounds, and the province beside them. Background, and nothing
 * that the programme did.
 */

import type { County } from "../data/schema/counties.ts";
import type { Atlas } from "./atlas.ts";
import {
  type CensusCounts,
  censusOf,
  type Measure,
  measureOf,
  programmeCensus,
  provinceCensus,
} from "./census.ts";
import { tenth } from "./drawing.ts";

/** Their measures, and the bounds of classes: what is at a bound is above it. Per cent, and persons. */
const CENSUS_LAYERS = {
  older: { measure: "older", bounds: [10, 12, 14, 16], step: 0.1 },
  people: { measure: "residents", bounds: [250_000, 500_000, 750_000, 1_000_000], step: 1000 },
} as const satisfies Record<string, { measure: Measure; bounds: readonly number[]; step: number }>;

export type CensusLayer = keyof typeof CENSUS_LAYERS;

/** The classes from the lowest to the highest. */
export const CENSUS_CLASSES = ["1", "2", "3", "4", "5"] as const;
export type CensusClass = (typeof CENSUS_CLASSES)[number];

/** What a layer shows of a county; null if the census does not know it. */
export function censusValue(
  atlas: Atlas,
  { adcode }: Pick<County, "adcode">,
  layer: CensusLayer,
): number | null {
  const row = censusOf(atlas, adcode);
  return row && measureOf(row, CENSUS_LAYERS[layer].measure);
}

/** The class of a county in a layer, by its value as it is printed: 14.0% must not stand below 14%. */
export function censusClass(
  atlas: Atlas,
  county: Pick<County, "adcode">,
  layer: CensusLayer,
): CensusClass | "unstated" {
  const value = censusValue(atlas, county, layer);
  if (value === null) return "unstated";
  const { bounds, step } = CENSUS_LAYERS[layer];
  const printed = tenth(Math.round(value / step) * step);
  return CENSUS_CLASSES[bounds.filter((bound) => printed >= bound).length] ?? "unstated";
}

/** What a layer finds in the programme's units that have a place, and in the province. All of it is computed by us. */
export interface CensusFinding {
  readonly layer: CensusLayer;
  readonly measure: Measure;
  readonly bounds: readonly number[];
  readonly units: number;
  /** The units whose value is above the province's. */
  readonly above: number;
  /** Units that no source names, of which nothing can be told. */
  readonly unnamed: number;
  readonly programme: number;
  readonly province: number;
  /** Of the province's residents, how many per cent live in the programme's units. */
  readonly share: number;
}

/** The finding of a layer; null if the census is not told, or has no province to set beside. */
export function censusFinding(atlas: Atlas, layer: CensusLayer): CensusFinding | null {
  const { measure, bounds } = CENSUS_LAYERS[layer];
  const [ours, all] = [programmeCensus(atlas), provinceCensus(atlas)];
  const of = (row: CensusCounts | null) => row && measureOf(row, measure);
  const [programme, province] = [of(ours), of(all)];
  if (!ours || !all || programme === null || province === null) return null;
  const values = atlas.dataset.counties.map((county) => censusValue(atlas, county, layer));
  const known = values.filter((value) => value !== null);
  return {
    ...{ layer, measure, bounds, programme, province },
    units: known.length,
    above: known.filter((value) => value > province).length,
    unnamed: atlas.dataset.counties.filter(({ adcode }) => adcode === null).length,
    share: (100 * ours.residents) / all.residents,
  };
}
