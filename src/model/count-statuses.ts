import type { Atlas } from "./build-atlas.ts";
import { isOfficial } from "./basis.ts";

/** How many units the sources tell something of, how many only stand on the list, and how many nobody names. */
export interface StatusCounts {
  readonly documented: number;
  /** Of the documented, those that official pages alone tell of. */
  readonly official: number;
  readonly listed: number;
  /** Of the listed, those without a name and so without a place on the map. */
  readonly unnamed: number;
}

/** Counts the units of the programme by what is known of them. */
export function countStatuses(atlas: Atlas): StatusCounts {
  const views = [...atlas.counties.values()];
  return {
    documented: views.filter(({ status }) => status === "documented").length,
    official: views.filter((view) => isOfficial(atlas, view)).length,
    listed: views.filter(({ status, county }) => status === "listed" && county.adcode !== null)
      .length,
    unnamed: views.filter(({ county }) => county.adcode === null).length,
  };
}
