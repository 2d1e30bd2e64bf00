import { formatState } from "./format-state.ts";
import { keepInSight } from "./keep-in-sight.ts";
import { type Choices, INITIAL, type MapState } from "./map-state.ts";
import { parseState } from "./parse-state.ts";

/*
 * The address owns what a reader has chosen on the map: everything reads it from here and changes it through here, so
 * that a copied link, the back button and the map can never disagree.
 */

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
