import { findCitations } from "../data/find-citations.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Atlas } from "./build-atlas.ts";
import { groupBy } from "./group-by.ts";
import { mustGet } from "./must-get.ts";

/** A source with the places of it that a page rests on. */
export interface CitedSource {
  readonly source: Source;
  readonly places: readonly string[];
}

const rank = (place: string): number => (/^\d+$/.test(place) ? Number(place) : -1);

/** The sources that the given records cite, in the order of the sources file, each with its paragraphs in order. */
export function citedSources(atlas: Atlas, shown: readonly unknown[]): CitedSource[] {
  const groups = groupBy(findCitations(shown), ({ source }) => source);
  const order = atlas.dataset.sources.map(({ id }) => id);
  return [...groups]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, found]) => ({
      source: mustGet(atlas.indexes.sources, id, "来源"),
      places: [...new Set(found.map(({ at }) => at))].toSorted((a, b) => rank(a) - rank(b)),
    }));
}
