import { changeState, currentState, onState } from "./address.ts";
import { loadZoom, resetMap } from "./load-zoom.ts";
import type { Parts } from "./parts.ts";
import { readBox } from "./read-rows.ts";
import type { Tooltip } from "./tooltip.ts";

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
