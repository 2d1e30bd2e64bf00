import { keepInSight } from "./keep-in-sight.ts";
import { type Choices, INITIAL, LAYERS, type MapState } from "./map-state.ts";

/**
 * Reads the state of the map from the query of an address (`?county=lianjiang&layer=pairing`). What it does not
 * know is ignored: an address may be cut short, misspelt, or older than the data. Of a key named twice the first counts.
 */
export function parseState(query: string, choices: Choices): MapState {
  const given = new URLSearchParams(query);
  const pick = (key: string, known: { has(value: string): boolean }): string | null => {
    const value = given.get(key);
    return value !== null && known.has(value) ? value : null;
  };
  const state: MapState = {
    county: pick("county", choices.counties),
    prefecture: pick("prefecture", choices.prefectures),
    kind: pick("kind", choices.kinds),
    layer: LAYERS.find((layer) => layer === given.get("layer")) ?? INITIAL.layer,
  };
  return keepInSight(state, choices, "county");
}
