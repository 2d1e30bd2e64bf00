import type { Place } from "./place.ts";

/** The ids of the counties that a place is, or has. */
export function countiesOf(place: Place, places: readonly Place[]): string[] {
  if (place.kind === "county") return [place.id];
  return places.filter(({ parent }) => parent === place.name).map(({ id }) => id);
}
