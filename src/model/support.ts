/**
 * What a fact rests on: which kinds of source tell it, and how many sources.
 */

import { type Citation, findCitations } from "../data/schema/fields/citation.ts";
import type { Source } from "../data/schema/sources.ts";

/**
 * The kind of source that a fact rests on: `beyond`, other sources alone; `both`, such a page and another source;
 * `article`, everything else. A dataset, such as that of the boundaries, supports neither side.
 */
export type Basis = "article" | "beyond" | "both";

/** The sources of a site by their id. */
export type SourcesById = ReadonlyMap<string, Pick<Source, "kind">>;

/** What a fact rests on, by the sources that it cites. */
export function basisOf(sources: SourcesById, cite: readonly Pick<Citation, "source">[]): Basis {
  const kinds = new Set(cite.map(({ source }) => sources.get(source)?.kind));
  if (!kinds.has("official-page")) return "article";
  return kinds.has("article") ? "both" : "beyond";
}

/** What a value rests on, by all citations within it, however deep; null where it has none. */
export function basisWithin(sources: SourcesById, value: unknown): Basis | null {
  const cite = [...findCitations(value)];
  return cite.length === 0 ? null : basisOf(sources, cite);
}

/** The sources that tell a fact. */
interface Supports {
  /** Each once, without datasets. */
  readonly sources: readonly Source[];
  /** How many tell it besides the first. */
  readonly others: number;
}

/** The sources that a fact cites. */
export function supportsOf(
  known: ReadonlyMap<string, Source>,
  cite: readonly Citation[],
): Supports {
  const sources = [...new Set(cite.map(({ source }) => source))]
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ kind }) => kind !== "dataset");
  return { sources, others: Math.max(0, sources.length - 1) };
}
