import type { MapZoom } from "../zoom/map-zoom.ts";

let loading: Promise<MapZoom> | undefined;

/** The zoom of the map, fetched when a reader first reaches for the map. */
export function loadZoom(svg: SVGSVGElement): Promise<MapZoom> {
  loading ??= import("../zoom/map-zoom.ts").then(({ createMapZoom }) => createMapZoom(svg));
  return loading;
}
