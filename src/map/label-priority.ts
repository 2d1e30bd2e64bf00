import { shortName } from "../data/schema/fields/text.ts";
import type { Atlas } from "../model/atlas.ts";
import { type MapLabel, mapLabels } from "./map-content.ts";
import type { ProvinceMap, UnitShape } from "./province-map.ts";

/** A name on the map, with the box its letters take at the map's own scale; in the frame's units. */
export interface LabelBox {
  /** The point of the map that it belongs to. */
  readonly at: readonly [number, number];
  /** How far its middle stands from there, at every scale. */
  readonly offset: readonly [number, number];
  readonly width: number;
  readonly height: number;
  /** The least scale at which it may show: what its shape asks for, or 1. */
  readonly least: number;
}

/**
 * A scale from which two names no longer lie over each other. Names keep their size and their offset on the screen
 * while the map grows, so that only the distance between their points grows with the scale.
 */
function partingScale(a: LabelBox, b: LabelBox): number {
  const parts = (axis: 0 | 1, size: number): number =>
    (size + Math.abs(a.offset[axis] - b.offset[axis])) / Math.abs(a.at[axis] - b.at[axis]);
  return Math.min(parts(0, (a.width + b.width) / 2), parts(1, (a.height + b.height) / 2));
}

/**
 * For each name the scale from which it shows, so that at no scale two that show lie over each other; those before
 * it in the list are served first. A name that shows at a scale shows at every larger one.
 */
export function revealScales(names: readonly LabelBox[]): number[] {
  const from: number[] = [];
  for (const [index, name] of names.entries()) {
    let scale = name.least;
    for (const [before, other] of names.slice(0, index).entries()) {
      const parting = partingScale(name, other);
      // One that shows only after they have parted is never in the way.
      if ((from[before] ?? 0) < parting) scale = Math.max(scale, parting);
    }
    from.push(scale);
  }
  return from;
}

/** A name that shows once the map is drawn large enough. */
interface ZoomLabel {
  readonly adcode: string;
  readonly text: string;
  readonly at: readonly [number, number];
  /** How far from there it stands, at every scale. */
  readonly dx: number;
  readonly dy: number;
  /** The scale from which there is room for it, for letters of `NAME_SIZE`; larger letters want a larger scale. */
  readonly from: number;
}

/** Size of the letters that `from` is reckoned for: those of the map on a wide screen, in the frame's units. */
export const NAME_SIZE = 22;

/** The whole province shows only the names of what is documented: the others wait for this scale. */
const OTHERS_FROM = 1.6;

/** A name may be wider than its shape by so much before it seems to belong to the next one. */
const LEEWAY = 1.5;

const boxOf = (text: string): Pick<LabelBox, "width" | "height"> => ({
  width: text.length * NAME_SIZE,
  height: NAME_SIZE * 1.2,
});

const widthOf = ({ bounds: [[left], [right]] }: UnitShape): number => right - left;

function placeFirst({ text, at, x, y }: MapLabel): LabelBox {
  return { at, offset: [x - at[0], y - at[1]], ...boxOf(text), least: 1 };
}

/** The least scale at which a name may show in a shape: what its shape asks for, or what an editor does. */
const leastOf = (shape: UnitShape, width: number, from = OTHERS_FROM): number =>
  Math.max(from, width / (widthOf(shape) * LEEWAY));

const roundUp = (scale: number): number => Math.ceil(scale * 10) / 10;

/**
 * The names of the programme's other counties, the widest first, each with the scale from which it shows without
 * lying over another. `data/geo/labels.json` moves one, or holds it back.
 */
export function zoomLabels(atlas: Atlas, map: ProvinceMap): ZoomLabel[] {
  const first = mapLabels(atlas, map);
  const shown = new Set(first.map(({ adcode }) => adcode));
  const tuned = new Map(atlas.dataset.labels.map((label) => [label.adcode, label]));
  const later = [...atlas.counties.values()]
    .flatMap(({ county }) => map.units.get(county.adcode ?? "") ?? [])
    .filter(({ adcode }) => !shown.has(adcode))
    .toSorted((a, b) => widthOf(b) - widthOf(a))
    .map((shape) => {
      const { dx = 0, dy = 0, from } = tuned.get(shape.adcode) ?? {};
      const text = shortName(shape.name);
      const box = boxOf(text);
      const offset = [dx, dy] as const;
      const name: LabelBox = {
        at: shape.point,
        offset,
        ...box,
        least: leastOf(shape, box.width, from),
      };
      return { shape, text, offset, name };
    });
  const scales = revealScales([...first.map(placeFirst), ...later.map(({ name }) => name)]);
  return later.map(({ shape, text, offset }, index) => ({
    adcode: shape.adcode,
    text,
    at: shape.point,
    dx: offset[0],
    dy: offset[1],
    from: roundUp(scales[first.length + index] ?? 1),
  }));
}

/** Size of the letters on the narrowest screens, in the frame's units (see the styles). */
const NARROW_SIZE = 40;

/** A name keeps so far from others that two do not read as one. */
const AIR = 3;

/**
 * How far around its point a place is taken for it: the dot where an arc begins, or, of a county, the middle of what
 * the map fills. A name that reaches into it would seem to be that county's.
 */
const GROUND = { county: 24, helper: 12 } as const;

type Box = readonly [left: number, top: number, right: number, bottom: number];

function boxOfRoomyNames({ text, x, y, anchor }: MapLabel): Box {
  const width = text.length * NARROW_SIZE;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return [left, y - NARROW_SIZE / 2, left + width, y + NARROW_SIZE / 2];
}

const grow = ([left, top, right, bottom]: Box, by: number): Box => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const groundOf = ({ kind, at: [x, y] }: MapLabel): Box => grow([x, y, x, y], GROUND[kind]);

/**
 * Of the names that stand there for official pages alone, those with room on a narrow screen too, by adcode: clear of
 * other names, and of the places that other names belong to. The others wait there until the map is drawn larger, or
 * their county is chosen. What the article tells is named first and always.
 */
export function uncrowdedLabels(
  labels: readonly MapLabel[],
  { frame: { width, height } }: Pick<ProvinceMap, "frame">,
): ReadonlySet<string> {
  const taken = labels.filter(({ official }) => !official).map(boxOfRoomyNames);
  const roomy = new Set<string>();
  for (const label of labels.filter(({ official }) => official)) {
    const box = boxOfRoomyNames(label);
    const isWithin = box[0] >= 0 && box[2] <= width && box[3] <= height;
    const isClear = !taken.some((other) => meet(grow(box, AIR), other));
    const isPlain = !labels.some((other) => other !== label && meet(box, groundOf(other)));
    if (!isWithin || !isClear || !isPlain) continue;
    taken.push(box);
    roomy.add(label.adcode);
  }
  return roomy;
}
