/**
 * What kind of places these are, by the census: background, and nothing that the programme did. All that is computed
 * here, shares, ranks and the sum of the programme's units, is ours.
 */

import { type CensusRow, isProvinceCode } from "../data/schema/census.ts";
import type { County } from "../data/schema/counties.ts";
import type { Atlas } from "./atlas.ts";
import { mustGet } from "./lookup.ts";

/** What is told of a place, in the order of lists. */
export const MEASURES = ["residents", "older", "young", "urban", "alone", "schooling"] as const;
export type Measure = (typeof MEASURES)[number];

/** What is counted in a place, or in several together. */
export type CensusCounts = Omit<CensusRow, "adcode" | "name" | "within" | "note">;

/** The row of a place, by its code; null if the census has none. That of 宝安区 is without 光明区, which lies in its shape. */
export const censusOf = ({ indexes }: Atlas, adcode: string | null): CensusRow | null =>
  (adcode === null ? null : indexes.census.get(adcode)) ?? null;

/** What is counted within a shape of the map, with the places that lie in it and have none of their own. */
export function censusOfShape({ dataset }: Atlas, adcode: string): CensusCounts | null {
  return addCounts(dataset.census.filter((row) => row.adcode === adcode || row.within === adcode));
}

/** The row of the whole province. */
export const provinceCensus = ({ dataset }: Atlas): CensusRow | null =>
  dataset.census.find(({ adcode }) => isProvinceCode(adcode)) ?? null;

/** The row of a prefecture, by its id. */
export const prefectureCensus = (atlas: Atlas, prefecture: string): CensusRow | null =>
  censusOf(atlas, mustGet(atlas.indexes.prefectures, prefecture, "地级市").adcode);

/** The programme's units together; those that no source names are not among them. Null if the census has none of them. */
export const programmeCensus = (atlas: Atlas): CensusCounts | null =>
  addCounts(programmeRows(atlas));

/**
 * A measure of a place: residents in persons, schooling in years; the young (0 to 14), the older (65 and more) and the
 * urban in per cent of residents, households of one person in per cent of family households. Null if it is not known.
 */
export function measureOf(row: CensusCounts, measure: Measure): number | null {
  switch (measure) {
    case "residents":
      return row.residents;
    case "older":
      return share(row.ages65up, row.residents);
    case "young":
      return share(row.ages0to14, row.residents);
    case "urban":
      return share(row.urban, row.residents);
    case "alone":
      return share(row.onePerson, row.households);
    case "schooling":
      return row.schooling;
  }
}

/** Where a unit stands among the programme's that have a place on the map: the highest is first, equal ones share a rank. */
export function rankAmong(
  atlas: Atlas,
  { adcode }: Pick<County, "adcode">,
  measure: Measure,
): { readonly rank: number; readonly of: number } | null {
  const row = censusOf(atlas, adcode);
  const own = row && measureOf(row, measure);
  if (own === null) return null;
  const all = programmeRows(atlas).flatMap((one) => measureOf(one, measure) ?? []);
  return { rank: 1 + all.filter((one) => one > own).length, of: all.length };
}

/** A part of a whole in per cent, unrounded; null if either is not known, or there is no whole. */
const share = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : (part / whole) * 100;

const programmeRows = (atlas: Atlas): CensusRow[] =>
  atlas.dataset.counties.flatMap(({ adcode }) => censusOf(atlas, adcode) ?? []);

/** Adds what is counted in some places. The years of schooling of several together cannot be told from their means. */
function addCounts(rows: readonly CensusRow[]): CensusCounts | null {
  const [first, ...others] = rows;
  if (!first) return null;
  const add = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
  return others.reduce<CensusCounts>(
    (all, row) => ({
      residents: all.residents + row.residents,
      urban: add(all.urban, row.urban),
      rural: add(all.rural, row.rural),
      ages0to14: add(all.ages0to14, row.ages0to14),
      ages65up: add(all.ages65up, row.ages65up),
      households: add(all.households, row.households),
      onePerson: add(all.onePerson, row.onePerson),
      schooling: null,
    }),
    first,
  );
}
