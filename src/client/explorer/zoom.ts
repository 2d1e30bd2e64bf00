import { fetchPart } from "../fetch-part.ts";
import type { MapZoom } from "../zoom/map-zoom.ts";
import { type Cause, changeState, currentState, type MapState, onState } from "./map-state.ts";
import { type Parts, type Point, readBox, type Row } from "./read-page.ts";
import type { Tooltip } from "./tooltip.ts";

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
export async function revealAt(svg: SVGSVGElement, at: Point): Promise<void> {
  if (!svg.classList.contains("zoomed-in")) return;
  (await loadZoom(svg))?.reveal(at);
}

/**
 * Moves the map to the county that is chosen: near to one that was chosen where the map may be out of sight, and into
 * the frame of a map that is zoomed already. A step back from the former shows the province again.
 */
export function chosenFollower(
  svg: SVGSVGElement,
): (row: Row | undefined, state: MapState, cause: Cause, isNew: boolean) => void {
  let isNear = false;
  return (row, { county, prefecture }, cause, isNew) => {
    const at = row?.at;
    const isFar = cause === "arrival" || cause === "elsewhere";
    // A prefecture that is chosen is what the map is zoomed to.
    if (at && isFar && prefecture === null) {
      isNear = true;
      void loadZoom(svg).then((zoom) => {
        zoom?.showPlace(at);
      });
    } else if (at && isNew) void revealAt(svg, at);
    else if (isNear && cause === "history" && county === null && prefecture === null) {
      isNear = false;
      void loadZoom(svg).then((zoom) => {
        zoom?.reset();
      });
    }
  };
}

/** How long the hint about the wheel stays, ms. */
const HINT_TIME = 1800;

/** Fetches the zoom on the first sign that a reader wants it, and connects buttons, wheel and address with it. */
export function wireZoom(root: HTMLElement, { svg, hint }: Parts, tooltip: Tooltip): void {
  const fetchIt = (): void => {
    void loadZoom(svg, { isAhead: true });
  };
  for (const sign of ["pointerenter", "touchstart", "focusin"]) {
    svg.parentElement?.addEventListener(sign, fetchIt, { once: true, passive: true });
  }
  svg.addEventListener("map-zoom", () => {
    tooltip.follow(currentState());
  });

  svg.addEventListener("map-whole", () => {
    if (currentState().prefecture !== null) changeState({ prefecture: null });
  });

  root.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-zoom]") : null;
    if (!button) return;
    const kind = button.dataset.zoom;
    if (kind === "reset") void resetMap(svg);
    else
      void loadZoom(svg).then((zoom) => {
        zoom?.zoomBy(kind === "in" ? 2 : 0.5);
      });
  });

  // Once: who scrolls past the map again has seen it.
  const tell = ({ ctrlKey, metaKey }: WheelEvent): void => {
    if (ctrlKey || metaKey) return;
    svg.removeEventListener("wheel", tell);
    hint.hidden = false;
    setTimeout(() => {
      hint.hidden = true;
    }, HINT_TIME);
  };
  svg.addEventListener("wheel", tell, { passive: true });

  let shown: string | null = null;
  onState(({ prefecture }) => {
    if (prefecture === shown) return;
    shown = prefecture;
    const option = root.querySelector<HTMLElement>(
      `select[name="prefecture"] option[value="${CSS.escape(prefecture ?? "")}"]`,
    );
    void loadZoom(svg).then((zoom) => {
      const box = readBox(option?.dataset.box);
      if (box) zoom?.showBox(box);
      else zoom?.reset();
    });
  });
}
