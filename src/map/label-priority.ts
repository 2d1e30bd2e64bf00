/**
 * Which names the map shows where there is not room for all: at which scale each name appears as a reader zooms in, and
 * which names stand on a narrow screen.
 */

import { shortName } from "../data/schema/fields/text.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Box, grow, isWithin, letterBox, LETTERS, meet } from "./label-boxes.ts";
import { type MapLabel, mapLabels } from "./map-content.ts";
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
        minScale: minScaleOf(shape, box.width, from),
      };
      return { shape, text, offset, name };
    });
  const scales = revealScales([...first.map(boxOfLabel), ...later.map(({ name }) => name)]);
  return later.map(({ shape, text, offset }, index) => ({
    adcode: shape.adcode,
    text,
    dx: offset[0],
    dy: offset[1],
    from: roundUp(scales[first.length + index] ?? 1),
  }));
}

const boxOf = (text: string): Pick<LabelBox, "width" | "height"> => ({
  width: text.length * NAME_SIZE,
  height: NAME_SIZE * 1.2,
});

const widthOf = ({ bounds: [[left], [right]] }: UnitShape): number => right - left;

/** The box of a name that shows at every scale. */
function boxOfLabel({ text, at, x, y }: MapLabel): LabelBox {
  return { at, offset: [x - at[0], y - at[1]], ...boxOf(text), minScale: 1 };
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
 * every larger scale; names earlier in the list have priority over later ones.
 */
export function revealScales(names: readonly LabelBox[]): number[] {
  const scales: number[] = [];
  for (const [index, name] of names.entries()) {
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
 * The area around a place's point that must be free of other names, since they would seem to belong to the place: the
 * middle of a county's shape, or the dot where an arc begins.
 */
const FREE_AREA = { county: 24, helper: 12 } as const;

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
