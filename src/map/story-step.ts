/**
 * What the story's map shows at a step: how far it is drawn into, and lines, names and a note over its shapes. All of it
 * is laid out at build time, in the frame's units as that step shows them; script puts it in its place.
 */

import type { Atlas } from "../model/atlas.ts";
import { tenth } from "../model/drawing.ts";
import { mustGet } from "../model/lookup.ts";
import type { Frame } from "./frame.ts";
import { letterBox, meet, nameWidth } from "./label-boxes.ts";
import { drawArc, type Short } from "./map-content.ts";
import type { ProvinceMap, UnitShape } from "./province-map.ts";
import { linesOf, type Named, type StepContent, type Way } from "./story-lines.ts";

type Point = readonly [number, number];

interface StepLine {
  readonly path: string;
  readonly kind: Way["kind"];
  readonly beyond: boolean;
}

/** A text with its place; its letters are larger on a small screen. */
interface StepText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly kind: Named["kind"];
}

/** What is drawn over the map at a step. */
interface StepDrawing {
  /** A point p of the map stands at k * p + (x, y). */
  readonly view: { readonly k: number; readonly x: number; readonly y: number };
  readonly lines: readonly StepLine[];
  readonly names: readonly StepText[];
  /** The note's first line; the others follow below. Null if there is none. */
  readonly note: {
    readonly x: number;
    readonly y: number;
    readonly lines: readonly string[];
  } | null;
}

/** Lays out a step. The ids are known to exist: the check of the data sees to it. */
export function drawStep(
  atlas: Atlas,
  map: ProvinceMap,
  content: StepContent,
  short: Short,
): StepDrawing {
  const shapes = content.counties.map((id) => shapeOf(atlas, map, id));
  const { ways, named } = linesOf(atlas, map, content, short);
  const view =
    shapes.length === 0
      ? { k: 1, x: 0, y: 0 }
      : fitView(
          shapes,
          named.map(({ at }) => at),
          map.frame,
        );
  const place = ([x, y]: Point): Point => [view.k * x + view.x, view.k * y + view.y];
  const middle: Point = [map.frame.width / 2, map.frame.height / 2];
  const told = shapes.map((shape): Named => {
    const text = short(atlas.indexes.unitNames.get(shape.adcode) ?? { zh: shape.name });
    return { at: shape.point, text, kind: "told", side: "inside" };
  });
  return {
    view: { k: tenth(view.k * 10) / 10, x: Math.round(view.x), y: Math.round(view.y) },
    lines: ways.map(({ from, to, kind, beyond }) => {
      const [start, end] = [place(from), clip(place(from), place(to))];
      const arc = drawArc(start, end, kind === "way" ? 0.12 : 0.2);
      return { path: kind === "way" ? arc + arrow(start, end) : arc, kind, beyond };
    }),
    names: partNames(
      [...named, ...told].map((one) => nameAt(one, clip(middle, place(one.at)), map.frame)),
    ),
    note: content.note.length === 0 ? null : noteAt(content.note, shapes, place, ways, map.frame),
  };
}

/** The size of Chinese letters on a small screen, for which room is kept. */
const LETTER = 38;
const widthOf = (text: string): number => nameWidth(text, LETTER);
/** The largest scale: a county is seen with what lies around it. */
const LARGEST = 3;
/** Room around what a step shows, as a share of the frame. */
const MARGIN = 0.16;

/** The view in which all shapes and points are seen, what they take up in its middle. */
function fitView(shapes: readonly UnitShape[], points: readonly Point[], { width, height }: Frame) {
  const corners = [...shapes.flatMap(({ bounds }) => bounds), ...points];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [Math.max(0, Math.min(...xs)), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const k = Math.min(
    LARGEST,
    (width * (1 - 2 * MARGIN)) / (right - left),
    (height * (1 - 2 * MARGIN)) / (bottom - top),
  );
  return {
    k,
    x: width / 2 - (k * (left + right)) / 2,
    y: height / 2 - (k * (top + bottom)) / 2,
  };
}

function shapeOf(atlas: Atlas, { units }: ProvinceMap, id: string): UnitShape {
  const { county } = mustGet(atlas.counties, id, "县（市、区）");
  return mustGet(units, county.adcode ?? "", "地图上的单位");
}

/** How near to the frame's edge a line ends that leads out of it. */
const EDGE = 24;

/** A point kept within the frame's sides on its way from another. */
function clip([fx, fy]: Point, [x, y]: Point): Point {
  if (x >= EDGE) return [x, y];
  const share = (fx - EDGE) / (fx - x);
  return [EDGE, fy + share * (y - fy)];
}

/** The head of an arrow at the end of an arc, which bends a little. */
function arrow([fx, fy]: Point, [x, y]: Point): string {
  const angle = Math.atan2(y - fy, x - fx) + (x >= fx ? 0.24 : -0.24);
  const wing = (turn: number): string =>
    `${Math.round(x - 20 * Math.cos(angle + turn))} ${Math.round(y - 20 * Math.sin(angle + turn))}`;
  return `M${wing(0.5)}L${Math.round(x)} ${Math.round(y)}L${wing(-0.5)}`;
}

function nameAt({ text, kind, side }: Named, [x, y]: Point, { width }: Frame): StepText {
  const dy = { above: -LETTER * 0.75, below: LETTER * 0.85, inside: 0, end: -LETTER }[side];
  const half = widthOf(text) / 2;
  const isWest = x - half < 0;
  return {
    ...{ text, kind, y: Math.round(y + dy) },
    x: isWest ? 8 : Math.round(Math.min(x, width - 8 - half)),
    anchor: isWest ? "start" : "middle",
  };
}

/** Moves a name that lies over one before it a line up or down. */
function partNames(names: readonly StepText[]): StepText[] {
  const parted: StepText[] = [];
  for (const name of names) {
    const places = [0, 1, -1, 2, -2].map((lines) => ({ ...name, y: name.y + lines * LETTER }));
    const isClear = (one: StepText): boolean =>
      !parted.some((other) => meet(letterBox(one, LETTER), letterBox(other, LETTER)));
    parted.push(places.find(isClear) ?? name);
  }
  return parted;
}

/** The note stands below its counties, or above where a line comes from below or there is no room. */
function noteAt(
  lines: readonly string[],
  shapes: readonly UnitShape[],
  place: (point: Point) => Point,
  ways: readonly Way[],
  { width, height }: Frame,
) {
  const corners = shapes.flatMap(({ bounds }) => bounds.map(place));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const half = Math.max(...lines.map(widthOf)) / 2;
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const step = LETTER * 1.3;
  const below = Math.max(...ys) + step;
  const comesFromBelow = ways.some(({ from: [x, y], to: [tx, ty] }) => y - ty > Math.abs(x - tx));
  const isBelow = !comesFromBelow && below + (lines.length - 1) * step < height;
  return {
    lines,
    x: Math.round(Math.max(half + 8, Math.min(middle, width - half - 8))),
    y: Math.round(isBelow ? below : Math.min(...ys) - step * (lines.length - 0.4)),
  };
}
