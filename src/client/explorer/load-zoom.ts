import type { MapZoom } from "../zoom/map-zoom.ts";
import { changeState } from "./address.ts";

let loading: Promise<MapZoom> | undefined;

/** The zoom of the map, fetched when a reader first reaches for the map; tried again where the network failed. */
export function loadZoom(svg: SVGSVGElement): Promise<MapZoom> {
  loading ??= import("../zoom/map-zoom.ts").then(
    ({ createMapZoom }) => createMapZoom(svg),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** Shows the whole province again, on the map and in the address. */
export async function resetMap(svg: SVGSVGElement): Promise<void> {
  changeState({ prefecture: null });
  const zoom = await loadZoom(svg);
  zoom.reset();
}

/** Moves a zoomed map so that a point is seen; a map that was never zoomed shows all of itself. */
export async function revealAt(svg: SVGSVGElement, at: readonly [number, number]): Promise<void> {
  if (!svg.classList.contains("zoomed-in")) return;
  const zoom = await loadZoom(svg);
  zoom.reveal(at);
}
