import { changeState, currentState } from "./address.ts";
import { loadZoom } from "./load-zoom.ts";
import { pointedCounty } from "./pointed-county.ts";
import type { Row } from "./read-rows.ts";
import type { Tooltip } from "./tooltip.ts";

/** Two taps this near in time (ms) and place (px) are one double tap. */
const DOUBLE = { time: 350, distance: 30 } as const;

/** Mouse, pen and finger: a tooltip for the county meant, and a click or tap that selects it. */
export function wirePointer(svg: SVGSVGElement, rows: readonly Row[], tooltip: Tooltip): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const point = (id: string | null): void => {
    if (id === tooltip.county) return;
    const row = id === null ? undefined : byId.get(id);
    if (row) tooltip.show(row, currentState());
    else tooltip.hide();
  };

  svg.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons > 0) return;
    point(pointedCounty(svg, rows, event));
  });
  svg.parentElement?.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") tooltip.hide();
  });
  svg.addEventListener("pointerleave", ({ pointerType, relatedTarget }) => {
    if (pointerType !== "touch" && !tooltip.holds(relatedTarget)) tooltip.hide();
  });

  let last = { time: 0, x: 0, y: 0 };
  svg.addEventListener("click", (event) => {
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.button !== 0 || opensElsewhere) return;
    const link = event.target instanceof Element ? event.target.closest("a[data-county]") : null;
    // Enter on a link is a click that comes from nowhere: it means the link, wherever the pointer lies.
    const isKey = event.detail === 0;
    const own = link instanceof SVGAElement ? (link.dataset.county ?? null) : null;
    const id = isKey ? own : pointedCounty(svg, rows, event);
    event.preventDefault();
    if (id !== null) changeState({ county: id });
    if (!isKey) point(id);

    const { timeStamp: time, clientX: x, clientY: y } = event;
    const isDouble =
      !isKey &&
      time - last.time < DOUBLE.time &&
      Math.hypot(x - last.x, y - last.y) < DOUBLE.distance;
    last = isDouble || isKey ? { time: 0, x: 0, y: 0 } : { time, x, y };
    if (isDouble) {
      tooltip.hide();
      void loadZoom(svg).then((zoom) => {
        zoom?.zoomAt([x, y], 2);
      });
    }
  });
}
