import { geoIdentity, geoPath, type GeoProjection, type GeoStream } from "d3";
import { shortName } from "../data/schema/fields/text.ts";
import type { Atlas } from "../model/atlas.ts";
import type { CountyView, Status } from "../model/views.ts";
import { PATH_SCALE } from "./frame.ts";
import { PathWriter } from "./path-data.ts";
import type { ProvinceMap, UnitFeature, UnitShape } from "./province-map.ts";

/** A box in the frame's units: left, top, right, bottom. */
type ClipBox = readonly [number, number, number, number];

/** The part of a unit within a box: path data in tenths, and its middle in the frame's units. */
interface ClippedUnit {
  readonly path: string;
  readonly point: readonly [number, number];
}

/**
 * Cuts a unit at the edges of a box; null if none of it lies within. What is cut off would cost bytes and, as a
 * link, take the pointer and the focus where nothing is to be seen; its name goes to the middle of what is left.
 */
function clipUnit(
  projection: GeoProjection,
  unit: UnitFeature,
  [left, top, right, bottom]: ClipBox,
): ClippedUnit | null {
  const clip = geoIdentity().clipExtent([
    [left, top],
    [right, bottom],
  ]);
  const cut = { stream: (sink: GeoStream): GeoStream => projection.stream(clip.stream(sink)) };
  const writer = new PathWriter();
  geoPath(cut, writer)(unit);
  const path = writer.toString();
  return path === "" ? null : { path, point: geoPath(cut).centroid(unit) };
}

/** A name that wants a place: its middle and the size of its letters, in any one unit. */
interface WantedLabel {
  readonly text: string;
  readonly at: readonly [number, number];
  readonly fontSize: number;
}

/** Letters of Chinese names are as wide as high; a little air keeps neighbours apart. */
const AIR = 1.15;

const meet = (a: WantedLabel, b: WantedLabel): boolean => {
  const width = ((a.text.length * a.fontSize + b.text.length * b.fontSize) / 2) * AIR;
  const height = ((a.fontSize + b.fontSize) / 2) * AIR;
  return Math.abs(a.at[0] - b.at[0]) < width && Math.abs(a.at[1] - b.at[1]) < height;
};

/** Keeps those labels that do not lie over one before them: the first asked is the first served. */
function placeLabels<Label extends WantedLabel>(wanted: readonly Label[]): Label[] {
  const placed: Label[] = [];
  for (const label of wanted) {
    if (!placed.some((other) => meet(label, other))) placed.push(label);
  }
  return placed;
}

/** A unit around the county in the close-up, cut at the picture's edge. */
interface CloseUpUnit {
  readonly adcode: string;
  readonly name: string;
  readonly path: string;
  /** Its page, if it has one. */
  readonly slug: string | null;
  readonly status: Status;
}

/** A name in the close-up. */
interface CloseUpLabel extends WantedLabel {
  readonly kind: "county" | "neighbour";
}

/** A county and what lies around it. All numbers in path units (tenths of the frame's unit). */
interface CloseUp {
  readonly viewBox: readonly [number, number, number, number];
  /** How much larger a pattern's tiles must be than on the map of the province, to look alike. */
  readonly tile: number;
  readonly county: UnitShape;
  readonly around: readonly CloseUpUnit[];
  readonly labels: readonly CloseUpLabel[];
}

/** Width to height of the close-up. */
const RATIO = 4 / 3;

/** The narrowest close-up, in the frame's units: a small county keeps its surroundings in view. */
const NARROWEST = 110;

/** How many tiles of a pattern lie across the close-up, in tenths of its width: as dense as on the map of the province. */
const TILES = 7;

/** How much the county's own name is larger than the others. */
const OWN = 1.25;

function frameUnit({ bounds: [[left, top], [right, bottom]] }: UnitShape): ClipBox {
  const width = Math.max((right - left) * 1.9, (bottom - top) * 1.9 * RATIO, NARROWEST);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [x - width / 2, y - width / RATIO / 2, x + width / 2, y + width / RATIO / 2];
}

const overlaps = ({ bounds: [[left, top], [right, bottom]] }: UnitShape, box: ClipBox): boolean =>
  right > box[0] && left < box[2] && bottom > box[1] && top < box[3];

/** Whether a name of a size fits into the box around its middle. */
const fits = ({ text, at: [x, y], fontSize }: WantedLabel, box: ClipBox): boolean => {
  // One more, since the frame itself is rounded.
  const reach = (text.length / 2) * fontSize + 1;
  return (
    x - reach > box[0] * PATH_SCALE &&
    x + reach < box[2] * PATH_SCALE &&
    y - fontSize > box[1] * PATH_SCALE &&
    y + fontSize < box[3] * PATH_SCALE
  );
};

const labelOf = (
  name: string,
  [x, y]: ClippedUnit["point"],
  fontSize: number,
  kind: CloseUpLabel["kind"],
): CloseUpLabel => ({
  text: shortName(name),
  at: [Math.round(x * PATH_SCALE), Math.round(y * PATH_SCALE)],
  fontSize,
  kind,
});

/** Frames a county with what lies around it; null for a county without a place on the map. */
export function closeUp(atlas: Atlas, { county }: CountyView, map: ProvinceMap): CloseUp | null {
  const shape = map.units.get(county.adcode ?? "");
  if (!shape) return null;
  const box = frameUnit(shape);
  const [left, top, right, bottom] = box;
  const fontSize = Math.round(((right - left) * PATH_SCALE) / 22);
  const borders = new Set(
    (atlas.indexes.neighbours.get(shape.adcode) ?? []).map((unit) => unit.adcode),
  );
  // All that reaches into the picture: what were left out would look like sea.
  const near = [...map.units.values()]
    .filter((unit) => unit !== shape && overlaps(unit, box))
    .flatMap(({ adcode, name, feature }) => {
      const cut = clipUnit(map.projection, feature, box);
      const slug = atlas.indexes.countiesByAdcode.get(adcode)?.id ?? null;
      const status: Status = atlas.counties.get(slug ?? "")?.status ?? "outside";
      return cut ? [{ adcode, name, slug, status, ...cut }] : [];
    });
  // The first asked is the first served: those that share a border, then those of the programme.
  const rank = ({ adcode, slug }: (typeof near)[number]): number =>
    (borders.has(adcode) ? 0 : 2) + (slug === null ? 1 : 0);
  const named = near
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ name, point }) => labelOf(name, point, fontSize, "neighbour"))
    .filter((label) => fits(label, box));
  return {
    viewBox: [
      Math.round(left * PATH_SCALE),
      Math.round(top * PATH_SCALE),
      Math.round((right - left) * PATH_SCALE),
      Math.round((bottom - top) * PATH_SCALE),
    ],
    tile: Math.round((right - left) / TILES) / 10,
    county: shape,
    around: near,
    labels: placeLabels([
      labelOf(shape.name, shape.point, Math.round(fontSize * OWN), "county"),
      ...named,
    ]),
  };
}
