import { INITIAL, type MapState } from "./map-state.ts";

/**
 * Writes the state of the map into the query of an address, with its question mark; empty where nothing is chosen.
 * Other keys of the query stay, since they are not ours.
 */
export function formatState(state: MapState, query = ""): string {
  const params = new URLSearchParams(query);
  const put = (key: keyof MapState, value: string | null): void => {
    params.delete(key);
    if (value !== null) params.set(key, value);
  };
  put("county", state.county);
  put("layer", state.layer === INITIAL.layer ? null : state.layer);
  put("prefecture", state.prefecture);
  put("kind", state.kind);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
