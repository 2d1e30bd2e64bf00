import type { Box } from "./fit-box.ts";

/** Shapes are drawn in tenths of the frame's unit (PATH_SCALE, where they are drawn). */
const SCALE = 10;

/** The box around some shapes of the map, in the frame's units; null for none. */
export function boxOfShapes(shapes: Iterable<SVGGraphicsElement>): Box | null {
  const boxes = [...shapes].map((shape) => shape.getBBox());
  if (boxes.length === 0) return null;
  return [
    Math.min(...boxes.map(({ x }) => x)) / SCALE,
    Math.min(...boxes.map(({ y }) => y)) / SCALE,
    Math.max(...boxes.map(({ x, width }) => x + width)) / SCALE,
    Math.max(...boxes.map(({ y, height }) => y + height)) / SCALE,
  ];
}
