import { changeState, currentState } from "./address.ts";
import { loadZoom } from "./load-zoom.ts";
import { pointedCounty } from "./pointed-county.ts";
import type { Row } from "./read-rows.ts";
import type { Tooltip } from "./tooltip.ts";
import { wayToBox } from "./way-to-box.ts";

/**
 * Two taps this near in place (px) and time (ms) are one double tap: browsers count the clicks of a mouse, but few of
 * them those of a finger. Some hands are slow.
 */
const DOUBLE_TAP = { distance: 24, time: 1000 } as const;

type Point = readonly [number, number];

/** Mouse, pen and finger: a tooltip for the county meant, and a click or tap that selects it. */
export function wirePointer(svg: SVGSVGElement, rows: readonly Row[], tooltip: Tooltip): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const point = (id: string | null): void => {
    if (id === tooltip.county) return;
    const row = id === null ? undefined : byId.get(id);
    if (row) tooltip.show(row, currentState());
    else tooltip.hide();
  };

  /** Where the pointer was over which county last, and whether it may be going to that one's tooltip. */
  let left: { readonly id: string | null; readonly at: Point } = { id: null, at: [0, 0] };
  let isOnWay: ((at: Point) => boolean) | null = null;
  svg.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons > 0) return;
    const id = pointedCounty(svg, rows, event);
    const at = [event.clientX, event.clientY] as const;
    if (id === tooltip.county) isOnWay = null;
    else if (tooltip.county !== null && tooltip.county === left.id) {
      isOnWay ??= wayToBox(tooltip.place, left.at);
      if (isOnWay(at)) return;
      isOnWay = null;
    }
    left = { id, at };
    point(id);
  });
  svg.parentElement?.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") tooltip.hide();
  });
  svg.addEventListener("pointerleave", ({ pointerType, relatedTarget }) => {
    if (pointerType !== "touch" && !tooltip.holds(relatedTarget)) tooltip.hide();
  });

  let isTouch = false;
  svg.addEventListener("pointerdown", ({ pointerType }) => {
    isTouch = pointerType === "touch";
  });
  let tapped = { time: -Infinity, x: 0, y: 0 };
  svg.addEventListener("click", (event) => {
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.button !== 0 || opensElsewhere) return;
    const link = event.target instanceof Element ? event.target.closest("a[data-county]") : null;
    // Enter on a link is a click that comes from nowhere: it means the link, wherever the pointer lies.
    const isKey = event.detail === 0;
    const own = link instanceof SVGAElement ? (link.dataset.county ?? null) : null;
    const id = isKey ? own : pointedCounty(svg, rows, event);
    event.preventDefault();
    if (!isKey) point(id);
    if (id !== null) changeState({ county: id });

    const { timeStamp: time, clientX: x, clientY: y, detail } = event;
    const isAgain =
      time - tapped.time < DOUBLE_TAP.time &&
      Math.hypot(x - tapped.x, y - tapped.y) < DOUBLE_TAP.distance;
    const isDouble = !isKey && (isTouch ? isAgain : detail % 2 === 0);
    tapped = { time: isDouble || isKey ? -Infinity : time, x, y };
    if (isDouble) {
      tooltip.hide();
      void loadZoom(svg).then((zoom) => {
        zoom?.zoomAt([x, y], 2);
      });
    }
  });
}
