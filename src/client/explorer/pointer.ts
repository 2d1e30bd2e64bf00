import { currentView } from "./map-drawing.ts";
import { changeState, currentState } from "./map-state.ts";
import type { Point, Row } from "./read-page.ts";
import type { PixelBox, Tooltip } from "./tooltip.ts";
import { loadZoom } from "./zoom.ts";

/** A county that may be hit, with its point; any one unit of length, the same for all. */
export interface Target {
  readonly id: string;
  readonly at: Point;
}

/** Half of the 24 pixels that a finger needs (WCAG 2.2, target size). */
const REACH = 12;

/**
 * Which county a pointer at `point` means: the nearest of those whose point lies within reach, so that the smallest
 * can be hit on a telephone; else the one whose shape it is over, if any.
 */
export function hitCounty(
  point: Point,
  targets: readonly (Target | { readonly at: null })[],
  over: string | null,
  reach: number,
): string | null {
  let nearest: string | null = null;
  let least = reach;
  for (const target of targets) {
    // One without a place is hit by nothing.
    if (target.at === null) continue;
    const { id, at } = target;
    const distance = Math.hypot(at[0] - point[0], at[1] - point[1]);
    if (distance > least) continue;
    [nearest, least] = [id, distance];
  }
  return nearest ?? over;
}

/** How much longer than the straight line a way may be, pixels: at half of 60 it may lie 16 aside. */
const DETOUR = 8;
/** How far a hand may slip back, pixels. */
const SLIP = 2;

const between = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * Follows a pointer that has left a county, and tells at each point whether it may be on its way to the county's
 * tooltip, across whatever lies between: about straight to the middle of it or to what is nearest of it, and never back.
 * One that turns aside means what it is over. No clock counts: some hands are slow.
 * @param from where the pointer was over the county last; all in pixels of the window
 */
export function wayToBox(
  { left, top, width, height }: PixelBox,
  from: Point,
): (at: Point) => boolean {
  const middle: Point = [left + width / 2, top + height / 2];
  const nearest: Point = [
    Math.max(left, Math.min(from[0], left + width)),
    Math.max(top, Math.min(from[1], top + height)),
  ];
  let least = between(from, middle);
  return (at) => {
    const ahead = between(at, middle);
    const isForward = ahead <= least + SLIP;
    least = Math.min(least, ahead);
    return (
      isForward &&
      [middle, nearest].some(
        (end) => between(from, at) + between(at, end) <= between(from, end) + DETOUR,
      )
    );
  };
}

/** The county that a pointer means, by its place on the page; null where it means none. */
function pointedCounty(svg: SVGSVGElement, rows: readonly Row[], event: MouseEvent): string | null {
  const { left, top, width } = svg.getBoundingClientRect();
  const unit = svg.viewBox.baseVal.width / width;
  const { k, x, y } = currentView();
  const over = event.target instanceof Element ? event.target.closest("a[data-county]") : null;
  const point = [
    ((event.clientX - left) * unit - x) / k,
    ((event.clientY - top) * unit - y) / k,
  ] as const;
  const shape = over instanceof SVGAElement ? (over.dataset.county ?? null) : null;
  return hitCounty(point, rows, shape, (REACH * unit) / k);
}

/**
 * Two taps this near in place (px) and time (ms) are one double tap: browsers count the clicks of a mouse, but few of
 * them those of a finger. Some hands are slow.
 */
const DOUBLE_TAP = { distance: 24, time: 1000 } as const;

/** Mouse, pen and finger: a tooltip for the county meant, a click or tap that selects it, two that zoom in. */
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
