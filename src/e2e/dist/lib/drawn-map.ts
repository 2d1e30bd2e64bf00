import { loadDataset } from "../../../data/load-dataset.ts";
import { type Build, pageAt } from "./builds.ts";
import { all, attribute, type Element, lineage } from "./dom.ts";

/*
 * The map as it is drawn: its units on the home page, and where the points of its shapes lie.
 */

type Point = readonly [number, number];

/** How many numbers each command of SVG path data takes, of those that the site draws with. */
const ARITY: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, z: 0 };

/**
 * The points that path data goes through or bends towards, in its own units, relative commands
 * worked out.
 * @throws on a command that it does not know, or a number too few.
 */
function pathPoints(data: string): Point[] {
  const points: Point[] = [];
  let pen: Point = [0, 0];
  let start: Point = pen;
  for (const [, letter = "", rest = ""] of data.matchAll(/([a-z])([^a-z]*)/giu)) {
    const command = letter.toLowerCase();
    const arity = ARITY[command];
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu)].map(Number);
    if (arity === undefined) throw new Error(`path data has the command ${letter}`);
    if (command === "z") pen = start;
    else if (numbers.length === 0 || numbers.length % arity !== 0) {
      throw new Error(`${letter} has ${numbers.length} numbers`);
    }
    for (let at = 0; at < numbers.length; at += Math.max(arity, 1)) {
      const step = place(command, numbers.slice(at, at + arity), letter === command, pen);
      points.push(...step);
      pen = step.at(-1) ?? pen;
      if (command === "m" && at === 0) start = pen;
    }
  }
  return points;
}

/** The points of one command, the last of them where the pen then stands. */
function place(
  command: string,
  numbers: readonly number[],
  relative: boolean,
  [x, y]: Point,
): Point[] {
  const [dx, dy] = relative ? [x, y] : [0, 0];
  const [first = 0] = numbers;
  if (command === "h") return [[first + dx, y]];
  if (command === "v") return [[x, first + dy]];
  return numbers.flatMap((number, index) =>
    index % 2 === 0 ? [[number + dx, (numbers[index + 1] ?? 0) + dy] as const] : [],
  );
}

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

/** A drawn unit of the map on the home page. */
interface DrawnUnit {
  readonly element: Element;
  readonly adcode: string;
  readonly status: string | undefined;
}

/** The map of the home page: the markup that other programs may rely on. */
export function provinceMapOf(
  build: Build,
  name = loadDataset().mapName,
): { svg: Element; units: readonly DrawnUnit[] } {
  const home = pageAt(build, "/");
  const maps = all(home.document, "svg").filter((svg) => attribute(svg, "data-map") === name);
  const [svg] = maps;
  if (svg === undefined || maps.length > 1)
    throw new Error(`the home page has ${maps.length} maps`);
  const units = all(svg).flatMap((element) => {
    const adcode = attribute(element, "data-adcode");
    return adcode === undefined
      ? []
      : [{ element, adcode, status: attribute(element, "data-status") }];
  });
  return { svg, units };
}
