import type { Citation } from "../data/schema/fields/citation.ts";
import type { Atlas } from "./build-atlas.ts";
import { citedSources } from "./cited-sources.ts";

/** Every place that the given records cite, once each, source by source and in the order of paragraphs. */
export function citedPlaces(atlas: Atlas, shown: readonly unknown[]): Citation[] {
  return citedSources(atlas, shown).flatMap(({ source, places }) =>
    places.map((at) => ({ source: source.id, at })),
  );
}
