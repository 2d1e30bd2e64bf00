/**
 * The sources behind what is shown: which are cited, where in them, and when they were published.
 */

import { type Citation, findCitations } from "../data/schema/fields/citation.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Atlas } from "./atlas.ts";
import { groupBy, mustGet } from "./lookup.ts";
import { TELLING } from "./support.ts";

/** A source and the places in it that are cited. */
export interface CitedSource {
  readonly source: Source;
  readonly places: readonly string[];
}

/** Orders places within a source: named parts first, then paragraphs by number. */
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

/** Every place that the given records cite, once each, in the same order. */
export function citedPlaces(atlas: Atlas, shown: readonly unknown[]): Citation[] {
  return citedSources(atlas, shown).flatMap(({ source, places }) =>
    places.map((at) => ({ source: source.id, at })),
  );
}

/** The sources of a picture: those that it cites; if it cites none, the site's leading source as a whole. */
export function pictureSources(atlas: Atlas, cite: readonly Citation[] | undefined): CitedSource[] {
  if (cite && cite.length > 0) return citedSources(atlas, cite);
  const { leadSource } = atlas.dataset.site;
  return [{ source: mustGet(atlas.indexes.sources, leadSource, "来源"), places: [] }];
}

/** The order of kinds in a list of sources: those that tell facts, then the map's data. */
const KIND_ORDER: readonly Source["kind"][] = [...TELLING, "dataset"];

/** Sources of one kind. */
interface SourceGroup {
  readonly kind: Source["kind"];
  readonly found: readonly CitedSource[];
  /** The statement of rights, if there are several sources and it is the same for all; null otherwise. */
  readonly sharedRights: Source["rights"] | null;
}

/** Sources grouped by kind; kinds without a source are left out. */
export function sourcesByKind(sources: readonly CitedSource[]): SourceGroup[] {
  const groups = groupBy(sources, ({ source }) => source.kind);
  return KIND_ORDER.flatMap((kind) => {
    const found = groups.get(kind);
    const rights = found?.[0]?.source.rights;
    if (!found || !rights) return [];
    const isShared =
      found.length > 1 && found.every(({ source }) => source.rights.zh === rights.zh);
    return [{ kind, found, sharedRights: isShared ? rights : null }];
  });
}

/**
 * The latest date on which a source of a record was published: the date that stands for what the record tells
 * without a date of its own. Null if no source is dated.
 */
export function reportedOn({ indexes }: Atlas, cite: readonly Citation[]): string | null {
  const dates = cite.flatMap(({ source }) => indexes.sources.get(source)?.published ?? []);
  return dates.toSorted().at(-1) ?? null;
}
