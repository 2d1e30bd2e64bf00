/** The share of older people in each county of the programme, beside the province's: background from the census. */

import type { Citation } from "../data/schema/fields/citation.ts";
import type { Atlas } from "./atlas.ts";
import { isBeyond } from "./basis.ts";
import { censusOf, measureOf, programmeCensus, provinceCensus } from "./census.ts";
import type { CountyView } from "./views.ts";

/** A county with its share of people of 65 and over, in per cent of its residents. */
interface OlderCounty {
  readonly view: CountyView;
  readonly share: number;
  readonly residents: number;
  readonly older: number;
  /** Whether the leading source tells of it: the chart names it. */
  readonly told: boolean;
}

/** All that the chart tells. */
export interface OlderPeople {
  /** From the lowest share to the highest. */
  readonly counties: readonly OlderCounty[];
  readonly province: number;
  /** All of these counties together; computed by us. */
  readonly together: number;
  /** How many counties have a higher share than the province. */
  readonly above: number;
  readonly asOf: string | null;
  readonly cite: readonly Citation[];
}

/** The shares of all counties that have a place on the map; null where the data has no census. */
export function olderPeople(atlas: Atlas): OlderPeople | null {
  const { census } = atlas.dataset.site;
  const [whole, sum] = [provinceCensus(atlas), programmeCensus(atlas)];
  const province = whole && measureOf(whole, "older");
  const together = sum && measureOf(sum, "older");
  if (!census || province === null || together === null) return null;
  const counties = [...atlas.counties.values()].flatMap((view): OlderCounty[] => {
    const row = censusOf(atlas, view.county.adcode);
    const share = row && measureOf(row, "older");
    if (!row || share === null || row.ages65up === null) return [];
    const told = view.status === "documented" && !isBeyond(atlas, view);
    return [{ view, share, residents: row.residents, older: row.ages65up, told }];
  });
  return {
    counties: counties.toSorted((a, b) => a.share - b.share),
    province,
    together,
    above: counties.filter(({ share }) => share > province).length,
    asOf: census.asOf,
    cite: census.cite,
  };
}
