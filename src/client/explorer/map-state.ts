import type { LAYERS as MODEL_LAYERS } from "../../model/map-layer.ts";

/*
 * What a reader has chosen on the map. The address owns it: everything reads it from here and changes it through here, so
 * that a copied link, the back button and the map can never disagree.
 */

/** What the map can show; the first is what it shows when the address names none. */
export const LAYERS = [
  "documented",
  "team",
  "pairing",
  "older",
  "people",
] as const satisfies typeof MODEL_LAYERS;

type Layer = (typeof LAYERS)[number];

/** What a reader has chosen on the map: all of it can be shared, so the address owns it. Ids, or null for none. */
export interface MapState {
  readonly county: string | null;
  /** The prefecture that the map is zoomed to, and whose rows the table shows. */
  readonly prefecture: string | null;
  /** The kind of unit that map and table are narrowed to. */
  readonly kind: string | null;
  readonly layer: Layer;
}

/** Where a county lies and what it is; null without a prefecture. */
type Placed = Pick<MapState, "prefecture" | "kind">;

/** What there is to choose from on this page: an address may name anything. */
export interface Choices {
  readonly counties: ReadonlyMap<string, Placed>;
  readonly prefectures: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

/** Nothing chosen. */
export const INITIAL: MapState = {
  county: null,
  prefecture: null,
  kind: null,
  layer: LAYERS[0],
};

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

/**
 * How a choice came about: the page was opened at it, the back button led to it, it was made at the map, or elsewhere
 * (in the search), where the map may be out of sight.
 */
export type Cause = "arrival" | "history" | "here" | "elsewhere";

type Listener = (state: MapState, cause: Cause) => void;

const listeners = new Set<Listener>();
let choices: Choices = { counties: new Map(), prefectures: new Set(), kinds: new Set() };
let state = INITIAL;
/** In a frame the history is the outer page's: there the address is only replaced. */
let keepsHistory = true;

const tell = (cause: Cause): void => {
  for (const listener of listeners) listener(state, cause);
};

/** What is chosen now. */
export function currentState(): MapState {
  return state;
}

/** Calls `listener` after each change of what is chosen. */
export function onState(listener: Listener): void {
  listeners.add(listener);
}

/** Changes what is chosen: writes the address, as a step that the back button undoes, and tells the listeners. */
export function changeState(patch: Partial<MapState>, cause: Cause = "here"): void {
  const last = typeof patch.county === "string" ? "county" : "narrowing";
  const next = keepInSight({ ...state, ...patch }, choices, last);
  const { pathname, search, hash } = location;
  const query = formatState(next, search);
  if (query !== formatState(state, search)) {
    const address = pathname + query + hash;
    try {
      if (keepsHistory) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } catch {
      // Safari lets no frame in a sandbox write its address; the choice holds without.
    }
  }
  state = next;
  tell(cause);
}

/** Begins to follow the address, knowing what may be chosen on this page. */
export function followAddress(known: Choices, options: { readonly keepsHistory: boolean }): void {
  choices = known;
  keepsHistory = options.keepsHistory;
  const read = (cause: Cause): void => {
    state = parseState(location.search, choices);
    tell(cause);
  };
  addEventListener("popstate", () => {
    read("history");
  });
  read("arrival");
}
