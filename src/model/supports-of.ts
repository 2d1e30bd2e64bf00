import type { Citation } from "../data/schema/fields/citation.ts";
import type { Source } from "../data/schema/sources.ts";

/** The sources that tell a fact. */
export interface Supports {
  /** Each once, datasets aside. */
  readonly sources: readonly Source[];
  /** How many tell it besides the first. */
  readonly others: number;
}

/** Who tells a fact, and how many tell just the same. */
export function supportsOf(
  known: ReadonlyMap<string, Source>,
  cite: readonly Citation[],
): Supports {
  const sources = [...new Set(cite.map(({ source }) => source))]
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ kind }) => kind !== "dataset");
  return { sources, others: Math.max(0, sources.length - 1) };
}
