/**
 * What rests on other sources than the article, and so would be missing from its edition, and how many units are
 * documented, by whom.
 */

import type { County } from "../data/schema/counties.ts";
import { findCitations } from "../data/schema/fields/citation.ts";
import type { Atlas } from "./atlas.ts";
import { toldOfCounty } from "./page-records.ts";
import { type BeyondKind, beyondKinds, isBeyondKind } from "./support.ts";
import type { CountyView } from "./views.ts";

/** The kinds of source beyond the article that this edition of the site has, each once. */
export const kindsBeyond = ({ dataset }: Pick<Atlas, "dataset">): BeyondKind[] => [
  ...new Set(dataset.sources.map(({ kind }) => kind).filter(isBeyondKind)),
];

/** Whether no citation within a value is of the article, on a site that leads with an article. */
export const restsBeyond = (atlas: Atlas, value: unknown): boolean =>
  kindsAlone(atlas, value).length > 0;

/** The kinds of source that alone tell a value; none where the article does, or on a site that leads with another. */
export function kindsAlone({ dataset, indexes }: Atlas, value: unknown): BeyondKind[] {
  const lead = indexes.sources.get(dataset.site.leadSource);
  return isBeyondKind(lead?.kind) ? [] : beyondKinds(indexes.sources, [...findCitations(value)]);
}

/** Whether other sources alone tell of a county: without them it would only stand on the list, or not be named. */
export const isBeyond = (atlas: Atlas, view: CountyView): boolean =>
  kindsTelling(atlas, view).length > 0;

/** The kinds of source that alone tell of a county; none where the article does, or nobody. */
export const kindsTelling = (atlas: Atlas, view: CountyView): BeyondKind[] =>
  view.status === "documented" ? kindsAlone(atlas, toldOfCounty(view)) : [];

/** A county to show what a reader may look for: the first that the article tells of, or else the first with a place. */
export function exampleCounty(atlas: Atlas): County | undefined {
  const views = [...atlas.counties.values()].filter(({ county }) => county.adcode !== null);
  const told = views.find((view) => view.status === "documented" && !isBeyond(atlas, view));
  return (told ?? views[0])?.county;
}

/** The number of units of the programme by what is known of them. */
interface StatusCounts {
  /** The sources tell something of them. */
  readonly documented: number;
  /** Of the documented, those that other sources than the article alone tell of. */
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
