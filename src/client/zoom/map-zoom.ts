import { type D3ZoomEvent, select, zoom, zoomIdentity, zoomTransform } from "d3";
import { type View, WHOLE } from "../explorer/map-drawing.ts";
import { type Box, type Point, readRows } from "../explorer/read-page.ts";
import { viewDrawer } from "./draw-view.ts";
import { fitBox, keepWithin, scaleView } from "./fit-box.ts";

/**
 * Whether the map takes a gesture from the page. The page's own scrolling comes first: a wheel counts with Ctrl or
 * Command alone (a pinch on a touchpad comes as such), one finger and the mouse only once the map is zoomed in.
 */
function wantsZoom(event: Event, scale: number): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if ("touches" in event) return scale > 1 || (event as TouchEvent).touches.length > 1;
  return scale > 1 && event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
}

/** How far a turn of the wheel zooms, as a power of two; a touchpad's pinch comes in small steps and counts tenfold. */
function wheelStep({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaMode === 1 ? deltaY * 25 : deltaMode === 2 ? deltaY * 500 : deltaY;
  return -pixels * (Math.abs(pixels) < 50 ? 0.02 : 0.005);
}

/** What buttons, keys and the address ask of the map's zoom. */
export interface MapZoom {
  zoomBy(factor: number): void;
  /** Zooms towards a point of the window, pixels. */
  zoomAt(point: Point, factor: number): void;
  reset(): void;
  /** Moves the frame by a fifth of itself in a direction. */
  pan(direction: Point): void;
  /** Moves a point of the map into the frame, if it is not in it. */
  reveal(at: Point): void;
  /** Zooms to a box of the map, in the frame's units. */
  showBox(box: Box): void;
  /** Zooms so that a county at a point is seen among its neighbours. */
  showPlace(at: Point): void;
}

/** The largest scale: the smallest county then fills a fair part of the frame. */
const LARGEST = 14;
/** The scale at which a county is seen among its neighbours. */
const NEAR = 3;
/** How long a movement takes, ms. */
const DURATION = 500;

/** Makes the map zoom by gestures and by command, with d3-zoom, within limits and without taking the page's scroll. */
export function createMapZoom(svg: SVGSVGElement): MapZoom {
  const { width, height } = svg.viewBox.baseVal;
  const frame = { width, height };
  const drawer = viewDrawer(svg, readRows(svg.ownerDocument));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const map = select<SVGSVGElement, unknown>(svg);
  const corners: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ];
  /** Where the map is, or is on its way to: two presses of a button zoom twice, however quick they are. */
  let goal = WHOLE;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent(corners)
    .translateExtent(corners)
    .scaleExtent([1, LARGEST])
    .filter((event: Event) => wantsZoom(event, zoomTransform(svg).k))
    .wheelDelta(wheelStep)
    .on("start", () => {
      drawer.start();
    })
    .on("zoom", ({ transform: { k, x, y }, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      drawer.draw({ k, x, y });
      if (sourceEvent) goal = { k, x, y };
      svg.dispatchEvent(new Event("map-zoom"));
    })
    .on("end", () => {
      drawer.settle();
      if (goal.k === 1) svg.dispatchEvent(new Event("map-whole"));
    });
  // Double clicks and taps are told from two selections by the map itself.
  map.call(behaviour).on("dblclick.zoom", null);

  const moving = () => map.transition().duration(DURATION);
  const show = ({ k, x, y }: View): void => {
    goal = { k, x, y };
    const target = zoomIdentity.translate(x, y).scale(k);
    if (calm.matches) behaviour.transform(map, target);
    else behaviour.transform(moving(), target);
  };
  return {
    zoomBy(factor) {
      show(scaleView(goal, factor, [width / 2, height / 2], frame, LARGEST));
    },
    zoomAt([clientX, clientY], factor) {
      const { left, top, width: pixels } = svg.getBoundingClientRect();
      const unit = width / pixels;
      const point = [(clientX - left) * unit, (clientY - top) * unit] as const;
      show(scaleView(goal, factor, point, frame, LARGEST));
    },
    reset() {
      show(WHOLE);
    },
    pan([dx, dy]) {
      const { k, x, y } = goal;
      show(keepWithin({ k, x: x - (dx * width) / 5, y: y - (dy * height) / 5 }, width, height));
    },
    reveal([px, py]) {
      const { k, x, y } = goal;
      const [left, top] = [k * px + x, k * py + y];
      const margin = width / 20;
      const isIn = left > margin && top > margin && left < width - margin && top < height - margin;
      if (!isIn)
        show(keepWithin({ k, x: width / 2 - k * px, y: height / 2 - k * py }, width, height));
    },
    showBox(box) {
      show(fitBox(box, frame, LARGEST));
    },
    showPlace([px, py]) {
      const [x, y] = [width / 2 - NEAR * px, height / 2 - NEAR * py];
      show(keepWithin({ k: NEAR, x, y }, width, height));
    },
  };
}
