import { type Citation, findCitations } from "../data/schema/fields/citation.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Atlas } from "./atlas.ts";
import { groupBy, mustGet } from "./lookup.ts";

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

/** Every place that the given records cite, once each, source by source and in the order of paragraphs. */
export function citedPlaces(atlas: Atlas, shown: readonly unknown[]): Citation[] {
  return citedSources(atlas, shown).flatMap(({ source, places }) =>
    places.map((at) => ({ source: source.id, at })),
  );
}

/** What a picture rests on: the places it cites; the leading source as a whole where it names none. */
export function pictureSources(atlas: Atlas, cite: readonly Citation[] | undefined): CitedSource[] {
  if (cite && cite.length > 0) return citedSources(atlas, cite);
  const { leadSource } = atlas.dataset.site;
  return [{ source: mustGet(atlas.indexes.sources, leadSource, "来源"), places: [] }];
}

/** What is told first: the reports, then what official pages add, then what the map is made of. */
const ORDER: readonly Source["kind"][] = ["article", "official-page", "dataset"];

/** Sources of one kind. */
interface SourceGroup {
  readonly kind: Source["kind"];
  readonly found: readonly CitedSource[];
  /** What is said of the rights in each of several, the same for all, to be said once; null where there is no such. */
  readonly sharedRights: Source["rights"] | null;
}

/** Sources kind by kind, in their order; no kind without a source. */
export function sourcesByKind(sources: readonly CitedSource[]): SourceGroup[] {
  const groups = groupBy(sources, ({ source }) => source.kind);
  return ORDER.flatMap((kind) => {
    const found = groups.get(kind);
    const rights = found?.[0]?.source.rights;
    if (!found || !rights) return [];
    const isShared =
      found.length > 1 && found.every(({ source }) => source.rights.zh === rights.zh);
    return [{ kind, found, sharedRights: isShared ? rights : null }];
  });
}

/** The sources that tell a fact. */
interface Supports {
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

/**
 * When the sources of a record were published, the latest if they are several: the date of what they tell without
 * one. Null where none of them is dated.
 */
export function reportedOn({ indexes }: Atlas, cite: readonly Citation[]): string | null {
  const dates = cite.flatMap(({ source }) => indexes.sources.get(source)?.published ?? []);
  return dates.toSorted().at(-1) ?? null;
}

/** When the site's leading source was published: the date of all that it tells without one. Null if unknown. */
export function leadPublished({ dataset, indexes }: Atlas): string | null {
  return indexes.sources.get(dataset.site.leadSource)?.published ?? null;
}
