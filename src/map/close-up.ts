import { shortName } from "../data/short-name.ts";
import type { Atlas } from "../model/build-atlas.ts";
import type { CountyView } from "../model/county.ts";
import type { Status } from "../model/status.ts";
import { type ClipBox, type ClippedUnit, clipUnit } from "./clip-unit.ts";
import { PATH_SCALE } from "./frame.ts";
import { placeLabels, type WantedLabel } from "./place-labels.ts";
import type { ProvinceMap, UnitShape } from "./province-map.ts";

/** A unit around the county in the close-up, cut at the picture's edge. */
export interface CloseUpUnit {
  readonly adcode: string;
  readonly name: string;
  readonly path: string;
  /** Its page, if it has one. */
  readonly slug: string | null;
  readonly status: Status;
}

/** A name in the close-up. */
export interface CloseUpLabel extends WantedLabel {
  readonly kind: "county" | "neighbour";
}

/** A county and what lies around it. All numbers in path units (tenths of the frame's unit). */
export interface CloseUp {
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
