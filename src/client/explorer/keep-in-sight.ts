import type { Choices, MapState } from "./map-state.ts";

/**
 * A state in which the chosen county is in sight. Map and table narrowed to another prefecture or kind do not show
 * it: then the narrowing goes, or the county, if it was the narrowing that was chosen last.
 */
export function keepInSight(
  state: MapState,
  { counties }: Pick<Choices, "counties">,
  last: "county" | "narrowing",
): MapState {
  const { county, prefecture, kind } = state;
  const placed = county === null ? undefined : counties.get(county);
  if (!placed) return state;
  const isHere = prefecture === null || prefecture === placed.prefecture;
  const isKind = kind === null || kind === placed.kind;
  if (isHere && isKind) return state;
  if (last === "narrowing") return { ...state, county: null };
  return { ...state, prefecture: isHere ? prefecture : null, kind: isKind ? kind : null };
}
