import type { Citation } from "../data/schema/fields/citation.ts";
import type { Atlas } from "./build-atlas.ts";
import { citedSources, type CitedSource } from "./cited-sources.ts";
import { mustGet } from "./must-get.ts";

/** What a picture rests on: the places it cites; the leading source as a whole where it names none. */
export function pictureSources(atlas: Atlas, cite: readonly Citation[] | undefined): CitedSource[] {
  if (cite && cite.length > 0) return citedSources(atlas, cite);
  const { leadSource } = atlas.dataset.site;
  return [{ source: mustGet(atlas.indexes.sources, leadSource, "来源"), places: [] }];
}
