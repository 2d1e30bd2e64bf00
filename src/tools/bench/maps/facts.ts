import type { MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";
import type { CountyTopology } from "../../../data/read/county-topology.ts";

/** Degrees east, degrees north. */
export type Place = [number, number];

/** What the compared maps draw: one file for all of them, so that they show the same. */
export interface MapFacts {
  /** The width and height of our map, in its units. */
  readonly frame: readonly [number, number];
  readonly topology: CountyTopology;
  /** Of the programme's counties, by adcode; every other unit is outside. */
  readonly statuses: Readonly<Record<string, "documented" | "listed">>;
  readonly pairings: readonly (readonly [Place, Place])[];
  readonly names: readonly { readonly text: string; readonly at: Place }[];
}

/** The look of the home page's map in the light theme, in so far as all libraries can draw it. */
export const LOOK = {
  ...{ documented: "#b3261e", listed: "#9dbb9f", outside: "#e7dfd1" },
  ...{ edge: "#fffdf8", border: "#665d52", pairing: "#27628f", ink: "#221c16" },
} as const;

/** The element that a page leaves for its map, and what is to stand in it. */
export async function loadFacts() {
  const element = document.querySelector<HTMLElement>("#bench-map");
  if (element === null) throw new Error("the page has no place for a map");
  const answer = await fetch("/compare/map.json");
  const { topology, statuses, ...facts } = (await answer.json()) as MapFacts;
  const { counties } = topology.objects;
  const prefecture = ({ id }: { id?: string | number | undefined }) => String(id).slice(0, 4);
  const borders: MultiLineString = mesh(
    topology,
    counties,
    (a, b) => prefecture(a) !== prefecture(b),
  );
  const fillOf = (id: unknown) => LOOK[statuses[String(id)] ?? "outside"];
  return { ...facts, element, units: feature(topology, counties), borders, fillOf };
}

/** Says that the map is drawn: the bench waits for the next frame that is painted. */
export function sayDrawn(element: HTMLElement): void {
  element.dataset.drawn = "";
}
