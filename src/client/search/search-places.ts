import { fold } from "./fold.ts";
import { matchPlace, RANK } from "./match-place.ts";
import type { Place } from "./place.ts";

/** After all that fit by themselves. */
const BY_PARENT = RANK.inside + 1;

/**
 * The places that a reader may mean, best first: the name itself, with another ending, its beginning, its syllables
 * or their initials, a part of it; then the counties of a prefecture that is named in full. Equal ones stay in their
 * order, prefectures first. Any text is a query; what finds nothing gives an empty list.
 */
export function searchPlaces(query: string, places: readonly Place[]): Place[] {
  const wanted = fold(query);
  if (wanted === "") return [];
  const ranked = places.map((place) => ({ place, rank: matchPlace(wanted, place)?.rank }));
  const parents = new Set(
    ranked
      .filter(({ place, rank = BY_PARENT }) => place.kind === "prefecture" && rank <= RANK.ending)
      .map(({ place }) => place.name),
  );
  return ranked
    .flatMap(({ place, rank = parents.has(place.parent ?? "") ? BY_PARENT : undefined }) =>
      rank === undefined ? [] : [{ place, order: rank * 2 + Number(place.kind === "county") }],
    )
    .sort((a, b) => a.order - b.order)
    .map(({ place }) => place);
}
