/**
 * What a fact rests on: which kinds of source tell it, and how many sources.
 */

import { type Citation, findCitations } from "../data/schema/fields/citation.ts";
import type { Source } from "../data/schema/sources.ts";

/**
 * The kinds of source that tell facts, in the order in which they are named. A dataset, such as that of the boundaries,
 * gives names and shapes, and no facts.
 */
export const TELLING = [
  "article",
  "official-page",
  "press",
  "media",
  "institution",
  "statistics",
] as const;
export type TellingKind = (typeof TELLING)[number];
/** The kinds of source beyond the article: what they alone tell is shown apart. */
export type BeyondKind = Exclude<TellingKind, "article">;

/** Whether a kind of source tells facts, and is not the article. */
export const isBeyondKind = (kind: Source["kind"] | undefined): kind is BeyondKind =>
  kind !== undefined && kind !== "article" && kind !== "dataset";

/** What a fact rests on: `article`; `beyond`, other sources alone, of whatever kind; `both`. */
export type Basis = "article" | "beyond" | "both";

/** The sources of a site by their id. */
export type SourcesById = ReadonlyMap<string, Pick<Source, "kind">>;

/** The kinds of source that tell a fact, each once. */
export function tellingKinds(
  sources: SourcesById,
  cite: readonly Pick<Citation, "source">[],
): TellingKind[] {
  const kinds = new Set(cite.map(({ source }) => sources.get(source)?.kind));
  return TELLING.filter((kind) => kinds.has(kind));
}

/** What a fact rests on, by the sources that it cites. */
export function basisOf(sources: SourcesById, cite: readonly Pick<Citation, "source">[]): Basis {
  const kinds = tellingKinds(sources, cite);
  if (!kinds.some(isBeyondKind)) return "article";
  return kinds.includes("article") ? "both" : "beyond";
}

/** The kinds of source that alone tell a fact where the article does not; none where it does. */
export const beyondKinds = (
  sources: SourcesById,
  cite: readonly Pick<Citation, "source">[],
): BeyondKind[] =>
  basisOf(sources, cite) === "beyond" ? tellingKinds(sources, cite).filter(isBeyondKind) : [];

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
