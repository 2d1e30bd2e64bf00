import { select, zoom, zoomIdentity, type D3ZoomEvent, zoomTransform } from "d3";
import type { View } from "../explorer/view.ts";
import { viewDrawer } from "./draw-view.ts";
import { type Box, fitBox } from "./fit-box.ts";
import { wantsZoom, wheelStep } from "./wants-zoom.ts";

/** What buttons, keys and the address ask of the map's zoom. */
export interface MapZoom {
  zoomBy(factor: number): void;
  /** Zooms towards a point of the window, pixels. */
  zoomAt(point: readonly [number, number], factor: number): void;
  reset(): void;
  /** Moves the frame by a fifth of itself in a direction. */
  pan(direction: readonly [number, number]): void;
  /** Moves a point of the map into the frame, if it is not in it. */
  reveal(at: readonly [number, number]): void;
  /** Zooms to the units whose code begins so: `4408` is 湛江市. */
  showUnits(prefix: string): void;
}

/** The largest scale: the smallest county then fills a fair part of the frame. */
const LARGEST = 14;
/** How long a movement takes, ms. */
const DURATION = 500;

/** Makes the map zoom by gestures and by command, with d3-zoom, within limits and without taking the page's scroll. */
export function createMapZoom(svg: SVGSVGElement): MapZoom {
  const { width, height } = svg.viewBox.baseVal;
  const frame = { width, height };
  const draw = viewDrawer(svg);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const map = select<SVGSVGElement, unknown>(svg);
  const corners: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ];
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent(corners)
    .translateExtent(corners)
    .scaleExtent([1, LARGEST])
    .filter((event: Event) => wantsZoom(event, zoomTransform(svg).k))
    .wheelDelta(wheelStep)
    .on("zoom", ({ transform: { k, x, y } }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      draw({ k, x, y });
      svg.dispatchEvent(new Event("map-zoom"));
    });
  // Double clicks and taps are told from two selections by the map itself.
  map.call(behaviour).on("dblclick.zoom", null);

  const moving = () => map.transition().duration(calm.matches ? 0 : DURATION);
  const show = ({ k, x, y }: View): void => {
    const target = zoomIdentity.translate(x, y).scale(k);
    if (calm.matches) behaviour.transform(map, target);
    else behaviour.transform(moving(), target);
  };
  const boxOf = (prefix: string): Box | null => {
    const shapes = svg.querySelectorAll<SVGGraphicsElement>(
      `.zoomed [data-adcode^="${CSS.escape(prefix)}"]`,
    );
    // The shapes are drawn in tenths of the frame's unit.
    const boxes = [...shapes].map((shape) => shape.getBBox());
    if (prefix === "" || boxes.length === 0) return null;
    return [
      Math.min(...boxes.map((box) => box.x)) / 10,
      Math.min(...boxes.map((box) => box.y)) / 10,
      Math.max(...boxes.map((box) => box.x + box.width)) / 10,
      Math.max(...boxes.map((box) => box.y + box.height)) / 10,
    ];
  };

  return {
    zoomBy(factor) {
      if (calm.matches) behaviour.scaleBy(map, factor);
      else behaviour.scaleBy(moving(), factor);
    },
    zoomAt([clientX, clientY], factor) {
      const { left, top, width: pixels } = svg.getBoundingClientRect();
      const unit = width / pixels;
      const point: [number, number] = [(clientX - left) * unit, (clientY - top) * unit];
      if (calm.matches) behaviour.scaleBy(map, factor, point);
      else behaviour.scaleBy(moving(), factor, point);
    },
    reset() {
      show({ k: 1, x: 0, y: 0 });
    },
    pan([dx, dy]) {
      const { k } = zoomTransform(svg);
      behaviour.translateBy(map, (-dx * width) / 5 / k, (-dy * height) / 5 / k);
    },
    reveal([x, y]) {
      const [left, top] = zoomTransform(svg).apply([x, y]);
      const margin = width / 20;
      const isIn = left > margin && top > margin && left < width - margin && top < height - margin;
      if (!isIn) behaviour.translateTo(map, x, y);
    },
    showUnits(prefix) {
      const box = boxOf(prefix);
      if (box) show(fitBox(box, frame, LARGEST));
    },
  };
}
