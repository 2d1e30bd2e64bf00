/**
 * The close-up on a county's page: the county with what lies around it.
 */

import { geoIdentity, geoPath, type GeoProjection, type GeoStream } from "d3";
import type { Prose } from "../data/schema/fields/text.ts";
import type { Atlas } from "../model/atlas.ts";
import { PATH_SCALE } from "../model/drawing.ts";
import type { CountyView, Status } from "../model/views.ts";
import { letterSize, nameWidth } from "./label-boxes.ts";
import type { Short } from "./map-content.ts";
import { drawPath } from "./path-data.ts";
import type { ProvinceMap, UnitFeature, UnitShape } from "./province-map.ts";

/** A unit around the county, cut at the picture's edge. */
interface CloseUpUnit {
  readonly adcode: string;
  readonly name: Prose;
  readonly path: string;
  /** The id of its page; null for a unit outside the programme. */
  readonly slug: string | null;
  readonly status: Status;
}

/** A name in the close-up, by its middle. */
interface CloseUpLabel {
  readonly text: string;
  readonly at: readonly [number, number];
  readonly fontSize: number;
  /** The estimated width of its letters. */
  readonly width: number;
  readonly kind: "county" | "neighbour";
}

/** A county and what lies around it. All numbers are in path units (see `PATH_SCALE`). */
interface CloseUp {
  readonly viewBox: readonly [number, number, number, number];
  readonly county: UnitShape;
  readonly around: readonly CloseUpUnit[];
  readonly labels: readonly CloseUpLabel[];
}

/** The ratio of width to height. */
const RATIO = 4 / 3;

/** The least width, in the frame's units, so that a small county is shown with its surroundings. */
const MIN_WIDTH = 110;

/** The size of the picture, as a multiple of the county's. */
const ROOM = 1.9;

/** How many Chinese letters of a neighbour's name would fill the width. */
const LETTERS_ACROSS = 22;

/** The size of the county's own name, as a multiple of the others'. */
const OWN_NAME = 1.25;

/** The close-up of a county; null for a county without a place on the map. */
export function closeUp(
  atlas: Atlas,
  { county }: CountyView,
  map: ProvinceMap,
  short: Short,
): CloseUp | null {
  const shape = map.units.get(county.adcode ?? "");
  if (!shape) return null;
  const box = boxAround(shape);
  const [left, top, right, bottom] = box;
  const fontSize = Math.round(((right - left) * PATH_SCALE) / LETTERS_ACROSS);
  const borders = new Set(
    (atlas.indexes.neighbours.get(shape.adcode) ?? []).map((unit) => unit.adcode),
  );
  // All units that reach into the picture: a missing one would look like sea.
  const near = [...map.units.values()]
    .filter((unit) => unit !== shape && overlaps(unit, box))
    .flatMap(({ adcode, name: written, feature }) => {
      const name = atlas.indexes.unitNames.get(adcode) ?? { zh: written };
      const cut = clipUnit(map.projection, feature, box);
      const slug = atlas.indexes.countiesByAdcode.get(adcode)?.id ?? null;
      const status: Status = atlas.counties.get(slug ?? "")?.status ?? "outside";
      return cut ? [{ adcode, name, slug, status, ...cut }] : [];
    });
  // Names of units that share a border have priority, then those of the programme.
  const rank = ({ adcode, slug }: (typeof near)[number]): number =>
    (borders.has(adcode) ? 0 : 2) + (slug === null ? 1 : 0);
  const named = near
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ name, point }) => labelOf(short(name), point, fontSize, "neighbour"))
    .filter((label) => fits(label, box));
  return {
    viewBox: [
      Math.round(left * PATH_SCALE),
      Math.round(top * PATH_SCALE),
      Math.round((right - left) * PATH_SCALE),
      Math.round((bottom - top) * PATH_SCALE),
    ],
    county: shape,
    around: near,
    labels: dropOverlaps([
      labelOf(short(county.name), shape.point, Math.round(fontSize * OWN_NAME), "county"),
      ...named,
    ]),
  };
}

/** A box in the frame's units: left, top, right, bottom. */
type Box = readonly [number, number, number, number];

/** The box of a close-up: a unit in the middle, with room around it. */
function boxAround({ bounds: [[left, top], [right, bottom]] }: UnitShape): Box {
  const width = Math.max((right - left) * ROOM, (bottom - top) * ROOM * RATIO, MIN_WIDTH);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [x - width / 2, y - width / RATIO / 2, x + width / 2, y + width / RATIO / 2];
}

/** The part of a unit within a box: its path data, and its middle in the frame's units. */
interface ClippedUnit {
  readonly path: string;
  readonly point: readonly [number, number];
}

/**
 * Cuts a unit at the edges of a box; null if none of it lies within. Parts beyond the edge would cost bytes and, in a
 * link, would react to the pointer and the focus unseen. The name goes to the middle of the part that is left.
 */
function clipUnit(
  projection: GeoProjection,
  unit: UnitFeature,
  [left, top, right, bottom]: Box,
): ClippedUnit | null {
  const clip = geoIdentity().clipExtent([
    [left, top],
    [right, bottom],
  ]);
  const cut = { stream: (sink: GeoStream): GeoStream => projection.stream(clip.stream(sink)) };
  const path = drawPath(cut, unit);
  return path === "" ? null : { path, point: geoPath(cut).centroid(unit) };
}

const overlaps = ({ bounds: [[left, top], [right, bottom]] }: UnitShape, box: Box): boolean =>
  right > box[0] && left < box[2] && bottom > box[1] && top < box[3];

/** Whether a name lies within the box. */
const fits = ({ width, at: [x, y], fontSize }: CloseUpLabel, box: Box): boolean => {
  // One more unit, since the frame is rounded.
  const reach = width / 2 + 1;
  return (
    x - reach > box[0] * PATH_SCALE &&
    x + reach < box[2] * PATH_SCALE &&
    y - fontSize > box[1] * PATH_SCALE &&
    y + fontSize < box[3] * PATH_SCALE
  );
};

function labelOf(
  text: string,
  [x, y]: ClippedUnit["point"],
  size: number,
  kind: CloseUpLabel["kind"],
): CloseUpLabel {
  const fontSize = Math.round(letterSize(text, size));
  const at = [Math.round(x * PATH_SCALE), Math.round(y * PATH_SCALE)] as const;
  return { text, at, fontSize, width: nameWidth(text, size), kind };
}

/** How much larger than itself a name is taken to be, to keep a distance from others. */
const AIR = 1.15;

const meet = (a: CloseUpLabel, b: CloseUpLabel): boolean => {
  const width = ((a.width + b.width) / 2) * AIR;
  const height = ((a.fontSize + b.fontSize) / 2) * AIR;
  return Math.abs(a.at[0] - b.at[0]) < width && Math.abs(a.at[1] - b.at[1]) < height;
};

/** Drops labels that would overlap one before them: the order is their priority. */
function dropOverlaps(labels: readonly CloseUpLabel[]): CloseUpLabel[] {
  const placed: CloseUpLabel[] = [];
  for (const label of labels) {
    if (!placed.some((other) => meet(label, other))) placed.push(label);
  }
  return placed;
}
