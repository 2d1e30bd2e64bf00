/**
 * Which names the map shows where there is not room for all: at which scale each name appears as a reader zooms in, and
 * which names stand on a narrow screen.
 */

import type { Atlas } from "../model/atlas.ts";
import { measureText } from "../model/drawing.ts";
import {
  type Box,
  FREE_AREA,
  grow,
  isWithin,
  letterBox,
  LETTERS,
  letterSize,
  meet,
} from "./label-boxes.ts";
import { type MapLabel, mapLabels, type Short } from "./map-content.ts";
import type { ProvinceMap, UnitShape } from "./province-map.ts";

/** The font size for which scales are calculated, in the frame's units: that of the map on a wide screen. */
export const NAME_SIZE = 22;

/** The scale at which other names than those of documented counties may appear: the whole province has no room. */
const ZOOMED_IN = 1.6;

/** How much wider than its shape a name may be before it seems to belong to the next one. */
const OVERHANG = 1.5;

/** A name that appears when a reader has zoomed in far enough. */
interface ZoomLabel {
  readonly adcode: string;
  readonly text: string;
  /** Its distance from the point of its unit, the same at every scale. */
  readonly dx: number;
  readonly dy: number;
  /** The scale at which it appears, for letters of `NAME_SIZE`; for larger letters it must be larger in proportion. */
  readonly from: number;
}

/**
 * The names of counties that the map does not show at once, the widest county first, each with the scale at which it
 * appears. `data/geo/labels.json` can move a name or let it appear later.
 */
export function zoomLabels(atlas: Atlas, map: ProvinceMap, short: Short): ZoomLabel[] {
  const first = mapLabels(atlas, map, short);
  const shown = new Set(first.map(({ adcode }) => adcode));
  const tuned = new Map(atlas.dataset.labels.map((label) => [label.adcode, label]));
  const later = [...atlas.counties.values()]
    .flatMap(({ county: { adcode, name } }) => {
      const shape = map.units.get(adcode ?? "");
      return shape && !shown.has(shape.adcode) ? [{ shape, text: short(name) }] : [];
    })
    .toSorted((a, b) => widthOf(b.shape) - widthOf(a.shape))
    .map(({ shape, text }) => {
      const { dx = 0, dy = 0, from } = tuned.get(shape.adcode) ?? {};
      const box = boxOf(text, dx, dy);
      const minScale = minScaleOf(shape, box.width, from);
      return { shape, text, dx, dy, name: { at: shape.point, ...box, minScale } };
    });
  const scales = revealScales(
    [...first.map(boxOfLabel), ...later.map(({ name }) => name)],
    first.length,
  );
  return later.map(({ shape, text, dx, dy }, index) => ({
    ...{ adcode: shape.adcode, text, dx, dy },
    from: roundUp(scales[first.length + index] ?? 1),
  }));
}

/**
 * A name's letters in `NAME_SIZE`, by its anchor. The script turns scales by the size of those names that appear later
 * (`later` in `LETTERS`): where letters are smaller, the distance from the point counts for more, and the names of
 * counties that stand at once are larger. Chinese names are short enough to need none of this.
 */
function boxOf(
  text: string,
  dx: number,
  dy: number,
  anchor: MapLabel["anchor"] = "middle",
): Omit<LabelBox, "at" | "minScale"> {
  const [width, height] = [measureText(text, NAME_SIZE), NAME_SIZE * 1.2];
  const smaller = letterSize(text, LETTERS.wide.later) / LETTERS.wide.later;
  if (smaller === 1) return { offset: [dx, dy], width, height };
  const larger = NAME_SIZE / LETTERS.wide.later;
  const aside = { start: 0.5, middle: 0, end: -0.5 }[anchor] * width;
  return {
    offset: [(dx / smaller + aside) * larger, (dy / smaller) * larger],
    width: width * larger,
    height: height * larger,
  };
}

const widthOf = ({ bounds: [[left], [right]] }: UnitShape): number => right - left;

/** The box of a name that shows at every scale. */
function boxOfLabel({ text, at, x, y, anchor }: MapLabel): LabelBox {
  return { at, ...boxOf(text, x - at[0], y - at[1], anchor), minScale: 1 };
}

/** The least scale for a name of some width: its shape must be wide enough, and an editor may ask for a larger one. */
const minScaleOf = (shape: UnitShape, width: number, from = ZOOMED_IN): number =>
  Math.max(from, width / (widthOf(shape) * OVERHANG));

const roundUp = (scale: number): number => Math.ceil(scale * 10) / 10;

/** A name on the map with the box of its letters at the map's own scale, in the frame's units. */
export interface LabelBox {
  /** The point of its unit. */
  readonly at: readonly [number, number];
  /** The distance of its middle from there, the same at every scale. */
  readonly offset: readonly [number, number];
  readonly width: number;
  readonly height: number;
  /** The least scale at which it may appear. */
  readonly minScale: number;
}

/**
 * The scale at which each name appears, so that visible names overlap at no scale. A name that appears stays visible at
 * every larger scale; names earlier in the list have priority over later ones, and the first `standing` of them, which
 * are laid out beside one another, are always visible.
 */
export function revealScales(names: readonly LabelBox[], standing = 0): number[] {
  const scales = names.slice(0, standing).map(({ minScale }) => minScale);
  for (const [index, name] of names.entries()) {
    if (index < standing) continue;
    let scale = name.minScale;
    for (const [before, other] of names.slice(0, index).entries()) {
      const separation = separationScale(name, other);
      // A name that appears only after the two have separated is never in the way.
      if ((scales[before] ?? 0) < separation) scale = Math.max(scale, separation);
    }
    scales.push(scale);
  }
  return scales;
}

/**
 * The scale from which two names no longer overlap. Names keep their size and offset while the map grows, so that only
 * the distance between their points grows with the scale.
 */
function separationScale(a: LabelBox, b: LabelBox): number {
  const along = (axis: 0 | 1, size: number): number =>
    (size + Math.abs(a.offset[axis] - b.offset[axis])) / Math.abs(a.at[axis] - b.at[axis]);
  return Math.min(along(0, (a.width + b.width) / 2), along(1, (a.height + b.height) / 2));
}

/** The scale from which a name without room on a small map shows, for letters of `NAME_SIZE`. */
export const CROWDED_FROM = 1.1;

/** The least distance between names, so that two do not read as one. */
const GAP = 3;

/**
 * The names, by adcode, that a narrow screen has room for, of those that stand on the map because of official pages
 * alone. They overlap neither another name nor the place of one. The other names appear when a reader zooms in or chooses
 * their county. Names from the article have priority, and are always shown.
 */
export function uncrowdedLabels(
  labels: readonly MapLabel[],
  { frame }: Pick<ProvinceMap, "frame">,
): ReadonlySet<string> {
  const taken = labels.filter(({ beyond }) => !beyond).map(narrowBox);
  const uncrowded = new Set<string>();
  for (const label of labels.filter(({ beyond }) => beyond)) {
    const box = narrowBox(label);
    const isClear = !taken.some((other) => meet(grow(box, GAP), other));
    const isFree = !labels.some((other) => other !== label && meet(box, freeAreaOf(other)));
    if (!isWithin(box, frame) || !isClear || !isFree) continue;
    taken.push(box);
    uncrowded.add(label.adcode);
  }
  return uncrowded;
}

const narrowBox = (label: MapLabel): Box => letterBox(label, LETTERS.phone.county);

const freeAreaOf = ({ kind, at: [x, y] }: MapLabel): Box => grow([x, y, x, y], FREE_AREA[kind]);
