import { attribute, lineage, type Element } from "./dom.ts";
import { pathPoints, type Point } from "./path-points.ts";

/** The points of an SVG element's geometry in the units of the outermost `svg`, its curves' bends too. */
export function drawnPoints(element: Element): Point[] {
  const transforms = lineage(element).map((one) => attribute(one, "transform") ?? "");
  return ownPoints(element).map((point) => transforms.reduce(transformed, point));
}

function ownPoints(element: Element): Point[] {
  const number = (name: string) => Number(attribute(element, name) ?? 0);
  if (element.tagName === "path") return pathPoints(attribute(element, "d") ?? "");
  if (element.tagName === "rect") {
    const [x, y] = [number("x"), number("y")];
    return [
      [x, y],
      [x + number("width"), y + number("height")],
    ];
  }
  if (element.tagName === "circle") {
    const [x, y, r] = [number("cx"), number("cy"), number("r")];
    return [
      [x - r, y - r],
      [x + r, y + r],
    ];
  }
  if (element.tagName === "text") return [[number("x"), number("y")]];
  return [];
}

/** `point` moved by one `transform` attribute: its last function is the first to act. */
function transformed(point: Point, transform: string): Point {
  const functions = [...transform.matchAll(/(\w+)\(([^)]*)\)/gu)].toReversed();
  return functions.reduce<Point>(([x, y], [whole, name, list = ""]) => {
    const [first = 0, second] = list
      .trim()
      .split(/[\s,]+/u)
      .map(Number);
    if (name === "scale") return [x * first, y * (second ?? first)];
    if (name === "translate") return [x + first, y + (second ?? 0)];
    throw new Error(`the map uses the transform ${whole}`);
  }, point);
}

/** [left, top, right, bottom] */
export type Box = readonly [number, number, number, number];

/** The smallest box that holds the points. */
export function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
