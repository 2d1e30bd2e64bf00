import { type Citation, findCitations } from "../data/schema/fields/citation.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Atlas } from "./atlas.ts";
import { toldOfCounty } from "./page-records.ts";
import type { CountyView } from "./views.ts";

/**
 * The kind of source that a fact rests on: `official`, official pages alone; `both`, such a page and another source;
 * `article`, everything else. A dataset, such as that of the boundaries, supports neither side.
 */
export type Basis = "article" | "official" | "both";

/** The sources of a site by their id. */
export type SourcesById = ReadonlyMap<string, Pick<Source, "kind">>;

/** What the places that a fact cites make it rest on. */
export function basisOf(sources: SourcesById, cite: readonly Pick<Citation, "source">[]): Basis {
  const kinds = new Set(cite.map(({ source }) => sources.get(source)?.kind));
  if (!kinds.has("official-page")) return "article";
  return kinds.has("article") ? "both" : "official";
}

/** What all that is cited below a value rests on; null where nothing is cited there. */
export function basisWithin(sources: SourcesById, value: unknown): Basis | null {
  const cite = [...findCitations(value)];
  return cite.length === 0 ? null : basisOf(sources, cite);
}

/** Whether this edition of the site tells anything on the word of official pages. */
export const citesOfficial = ({ dataset }: Pick<Atlas, "dataset">): boolean =>
  dataset.sources.some(({ kind }) => kind === "official-page");

/** Whether official pages alone tell all that is cited below a value, on a site that another source leads. */
export function restsOnOfficial({ dataset, indexes }: Atlas, value: unknown): boolean {
  const lead = indexes.sources.get(dataset.site.leadSource);
  return lead?.kind !== "official-page" && basisWithin(indexes.sources, value) === "official";
}

/** Whether official pages alone tell of a county: without them it would only stand on the list, or not be named. */
export function isOfficial(atlas: Atlas, view: CountyView): boolean {
  return view.status === "documented" && restsOnOfficial(atlas, toldOfCounty(view));
}

/** How many units the sources tell something of, how many only stand on the list, and how many nobody names. */
interface StatusCounts {
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
