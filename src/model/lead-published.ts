import type { Atlas } from "./build-atlas.ts";

/** When the site's leading source was published: the date of all that it tells without one. Null if unknown. */
export function leadPublished({ dataset, indexes }: Atlas): string | null {
  return indexes.sources.get(dataset.site.leadSource)?.published ?? null;
}
