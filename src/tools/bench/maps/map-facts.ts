import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { Topology } from "topojson-specification";

/** Degrees east, degrees north. */
export type Place = [number, number];

/** What the compared maps show beside the shapes: one file for all of them, so that they draw the same. */
export interface MapFacts {
  /** Of the programme's counties, by adcode; every other unit is outside. */
  readonly statuses: Readonly<Record<string, "documented" | "listed">>;
  readonly pairings: readonly (readonly [Place, Place])[];
  readonly names: readonly { readonly text: string; readonly at: Place }[];
}

/** For libraries that take GeoJSON. */
export interface GeoMap extends MapFacts {
  readonly units: FeatureCollection<Polygon | MultiPolygon, { name: string }>;
  readonly borders: MultiLineString;
}

/** For d3, which makes shapes of the topology itself. */
export interface TopoMap extends MapFacts {
  readonly topology: Topology;
}

/** The look of the home page's map in the light theme, in so far as all libraries can draw it. */
export const LOOK = {
  documented: "#b3261e",
  listed: "#9dbb9f",
  outside: "#e7dfd1",
  edge: "#fffdf8",
  border: "#665d52",
  pairing: "#27628f",
  ink: "#221c16",
} as const;

/** The element that a page leaves for its map. @throws Error on a page without one */
export function mapElement(): HTMLElement {
  const element = document.querySelector<HTMLElement>("#bench-map");
  if (element === null) throw new Error("the page has no place for a map");
  return element;
}

/** Says that the map is drawn: the bench waits for the next frame that is painted. */
export function sayDrawn(): void {
  mapElement().dataset.drawn = "";
}
