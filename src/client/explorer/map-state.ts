import type { Layer as ModelLayer } from "../../model/map-layer.ts";

/** What the map can show; the first is what it shows when the address names none. */
export const LAYERS = [
  "documented",
  "team",
  "pairing",
  "project",
  "money",
] as const satisfies readonly ModelLayer[];

export type Layer = (typeof LAYERS)[number];

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
export type Placed = Pick<MapState, "prefecture" | "kind">;

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
