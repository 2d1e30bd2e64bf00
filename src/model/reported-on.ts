import type { Citation } from "../data/schema/fields/citation.ts";
import type { Atlas } from "./build-atlas.ts";

/**
 * When the sources of a record were published, the latest if they are several: the date of what they tell without
 * one. Null where none of them is dated.
 */
export function reportedOn({ indexes }: Atlas, cite: readonly Citation[]): string | null {
  const dates = cite.flatMap(({ source }) => indexes.sources.get(source)?.published ?? []);
  return dates.toSorted().at(-1) ?? null;
}
