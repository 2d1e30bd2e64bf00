import type { Atlas } from "../model/build-atlas.ts";
import type { CountyView } from "../model/county.ts";
import { clipPath, type ClipBox } from "./clip-path.ts";
import { PATH_SCALE } from "./frame.ts";
import { shortName } from "./map-content.ts";
import { placeLabels, type WantedLabel } from "./place-labels.ts";
import type { ProvinceMap, UnitShape } from "./province-map.ts";

/** A unit around the county in the close-up, cut at the picture's edge. */
export interface CloseUpUnit {
  readonly adcode: string;
  readonly name: string;
  readonly path: string;
  /** Its page, if it has one. */
  readonly slug: string | null;
}

/** A name in the close-up. */
export interface CloseUpLabel extends WantedLabel {
  readonly kind: "county" | "neighbour";
}

/** A county and what lies around it. All numbers in path units (tenths of the frame's unit). */
export interface CloseUp {
  readonly viewBox: readonly [number, number, number, number];
  readonly county: UnitShape;
  readonly around: readonly CloseUpUnit[];
  readonly labels: readonly CloseUpLabel[];
}

/** Width to height of the close-up. */
const RATIO = 4 / 3;

/** The narrowest close-up, in the frame's units: a small county keeps its surroundings in view. */
const NARROWEST = 110;

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

const labelOf = (unit: UnitShape, fontSize: number, kind: CloseUpLabel["kind"]): CloseUpLabel => ({
  text: shortName(unit.name),
  at: [unit.point[0] * PATH_SCALE, unit.point[1] * PATH_SCALE],
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
  const pageOf = ({ adcode }: UnitShape): string | null =>
    atlas.indexes.countiesByAdcode.get(adcode)?.id ?? null;
  // All that reaches into the picture: what were left out would look like sea.
  const near = [...map.units.values()].filter((unit) => unit !== shape && overlaps(unit, box));
  const named = [...near.filter(pageOf), ...near.filter((unit) => pageOf(unit) === null)]
    .map((unit) => labelOf(unit, fontSize, "neighbour"))
    .filter((label) => fits(label, box));
  return {
    viewBox: [
      Math.round(left * PATH_SCALE),
      Math.round(top * PATH_SCALE),
      Math.round((right - left) * PATH_SCALE),
      Math.round((bottom - top) * PATH_SCALE),
    ],
    county: shape,
    around: near.flatMap((unit) => {
      const path = clipPath(map.projection, unit.feature, box);
      const { adcode, name } = unit;
      return path === "" ? [] : [{ adcode, name, path, slug: pageOf(unit) }];
    }),
    labels: placeLabels([labelOf(shape, Math.round(fontSize * OWN), "county"), ...named]),
  };
}
