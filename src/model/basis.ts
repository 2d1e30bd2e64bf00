/**
 * What rests on other sources alone, and so would be missing from the edition of the article, and how many units are
 * documented, by whom.
 */

import type { Atlas } from "./atlas.ts";
import { toldOfCounty } from "./page-records.ts";
import { basisWithin } from "./support.ts";
import type { CountyView } from "./views.ts";

/** Whether this edition of the site tells anything on the word of official pages. */
export const citesBeyond = ({ dataset }: Pick<Atlas, "dataset">): boolean =>
  dataset.sources.some(({ kind }) => kind === "official-page");

/** Whether all citations within a value are of official pages, on a site whose leading source is another. */
export function restsBeyond({ dataset, indexes }: Atlas, value: unknown): boolean {
  const lead = indexes.sources.get(dataset.site.leadSource);
  return lead?.kind !== "official-page" && basisWithin(indexes.sources, value) === "beyond";
}

/** Whether other sources alone tell of a county: without them it would only stand on the list, or not be named. */
export function isBeyond(atlas: Atlas, view: CountyView): boolean {
  return view.status === "documented" && restsBeyond(atlas, toldOfCounty(view));
}

/** The number of units of the programme by what is known of them. */
interface StatusCounts {
  /** The sources tell something of them. */
  readonly documented: number;
  /** Of the documented, those that other sources alone tell of. */
  readonly beyond: number;
  /** They are named on the list, and nothing else is known. */
  readonly listed: number;
  /** No source names them, so they have no place on the map. */
  readonly unnamed: number;
}

/** Counts the units of the programme by what is known of them. */
export function countStatuses(atlas: Atlas): StatusCounts {
  const views = [...atlas.counties.values()];
  const listed = views.filter(({ status }) => status === "listed");
  return {
    documented: views.length - listed.length,
    beyond: views.filter((view) => isBeyond(atlas, view)).length,
    listed: listed.filter(({ county }) => county.adcode !== null).length,
    unnamed: views.filter(({ county }) => county.adcode === null).length,
  };
}
