import type { MapZoom } from "../zoom/map-zoom.ts";
import { fetchPart } from "../fetch-part.ts";
import { changeState } from "./address.ts";

let zoom: MapZoom | undefined;

/** In a frame that is not shown nothing has a size, and nothing could be fitted into it. */
const whenShown = (svg: SVGSVGElement) =>
  new Promise<void>((resolve) => {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry?.contentRect.width) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(svg);
  });

/**
 * The zoom of the map, fetched when a reader first reaches for the map; null where it did not come, which the map's
 * tools then say, unless it was only fetched ahead.
 */
export async function loadZoom(
  svg: SVGSVGElement,
  { isAhead = false } = {},
): Promise<MapZoom | null> {
  const near = isAhead ? null : document.querySelector(".zoom-buttons");
  const part = await fetchPart(() => import("../zoom/map-zoom.ts"), near);
  if (!part) return null;
  if (!zoom) await whenShown(svg);
  return (zoom ??= part.createMapZoom(svg));
}

/** Shows the whole province again, on the map and in the address. */
export async function resetMap(svg: SVGSVGElement): Promise<void> {
  changeState({ prefecture: null });
  (await loadZoom(svg))?.reset();
}

/** Moves a zoomed map so that a point is seen; a map that was never zoomed shows all of itself. */
export async function revealAt(svg: SVGSVGElement, at: readonly [number, number]): Promise<void> {
  if (!svg.classList.contains("zoomed-in")) return;
  (await loadZoom(svg))?.reveal(at);
}
