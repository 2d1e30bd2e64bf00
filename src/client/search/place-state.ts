import type { MapState } from "../explorer/map-state.ts";
import type { Place } from "./place.ts";

/** The ids of the counties that a place is, or has. */
export function countiesOf(place: Place, places: readonly Place[]): string[] {
  if (place.kind === "county") return [place.id];
  return places.filter(({ parent }) => parent === place.name).map(({ id }) => id);
}

/**
 * What changes when a place is chosen. A county must then be in sight: it is not, where map and table are narrowed to
 * a kind, or to a prefecture that is not its own.
 */
export function stateOf(
  place: Place,
  places: readonly Place[],
  { prefecture }: Pick<MapState, "prefecture">,
): Partial<MapState> {
  if (place.kind === "prefecture") return { county: null, prefecture: place.id };
  const around = places.find(({ kind, id }) => kind === "prefecture" && id === prefecture);
  return {
    county: place.id,
    kind: null,
    prefecture: around?.name === place.parent ? prefecture : null,
  };
}
