/** What kind of place a county is, by the census, beside its prefecture and the province, and its rank among the others. */

import type { County } from "../data/schema/counties.ts";
import type { Atlas } from "./atlas.ts";
import {
  type CensusCounts,
  censusOf,
  type Measure,
  measureOf,
  MEASURES,
  prefectureCensus,
  provinceCensus,
  rankAmong,
} from "./census.ts";

/** A measure of a place, and how long its bar is, of a hundred; no bar where places of different size would be compared. */
interface Gauge {
  readonly value: number | null;
  readonly bar: number | null;
}

interface CensusLine {
  readonly measure: Measure;
  readonly own: Gauge;
  readonly prefecture: Gauge;
  readonly province: Gauge;
  readonly rank: { readonly rank: number; readonly of: number } | null;
}

/** A county's measures, a line each; none where the census does not know it. */
export function censusLines(atlas: Atlas, county: County): CensusLine[] {
  const own = censusOf(atlas, county.adcode);
  if (!own) return [];
  const prefecture = county.prefecture === null ? null : prefectureCensus(atlas, county.prefecture);
  const province = provinceCensus(atlas);
  return MEASURES.map((measure) => {
    const most = mostOf(atlas, measure);
    const gauge = (row: CensusCounts | null): Gauge => {
      const value = row && measureOf(row, measure);
      const isAlike = measure !== "residents" && value !== null && most > 0;
      return { value, bar: isAlike ? Math.round((100 * value) / most) : null };
    };
    return {
      measure,
      own: gauge(own),
      prefecture: gauge(prefecture),
      province: gauge(province),
      rank: rankAmong(atlas, county, measure),
    };
  });
}

const mosts = new WeakMap<Atlas, Map<Measure, number>>();

/** The highest value of a measure anywhere: where the scale of all bars ends, so that pages can be compared. */
function mostOf(atlas: Atlas, measure: Measure): number {
  const known = mosts.get(atlas) ?? new Map<Measure, number>();
  mosts.set(atlas, known);
  const most =
    known.get(measure) ??
    Math.max(0, ...atlas.dataset.census.flatMap((row) => measureOf(row, measure) ?? []));
  known.set(measure, most);
  return most;
}
