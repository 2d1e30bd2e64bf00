import type { Atlas } from "../model/build-atlas.ts";
import type { CountyView } from "../model/county.ts";
import { PATH_SCALE } from "./frame.ts";
import { shortName } from "./map-content.ts";
import { nearUnits } from "./near-units.ts";
import type { ProvinceMap, UnitShape } from "./province-map.ts";

/** A unit around the county in the close-up. */
export interface CloseUpUnit {
  readonly shape: UnitShape;
  readonly label: string;
  /** Its page, if it has one. */
  readonly slug: string | null;
  /** Where its name stands, in tenths; null where that would be cut off. */
  readonly at: readonly [number, number] | null;
}

/** A county and what lies around it. All numbers in path units (tenths of the frame's unit). */
export interface CloseUp {
  readonly viewBox: readonly [number, number, number, number];
  readonly fontSize: number;
  readonly county: UnitShape;
  readonly at: readonly [number, number];
  readonly around: readonly CloseUpUnit[];
}

/** Width to height of the close-up. */
const RATIO = 4 / 3;

/** The narrowest close-up, in the frame's units: a small county keeps its surroundings in view. */
const NARROWEST = 110;

type Box = CloseUp["viewBox"];

function frameUnit({ bounds: [[left, top], [right, bottom]] }: UnitShape): Box {
  const width =
    Math.max((right - left) * 1.9, (bottom - top) * 1.9 * RATIO, NARROWEST) * PATH_SCALE;
  const height = width / RATIO;
  const x = ((left + right) / 2) * PATH_SCALE - width / 2;
  const y = ((top + bottom) / 2) * PATH_SCALE - height / 2;
  return [Math.round(x), Math.round(y), Math.round(width), Math.round(height)];
}

const overlaps = (
  { bounds: [[left, top], [right, bottom]] }: UnitShape,
  [x, y, width, height]: Box,
): boolean =>
  right * PATH_SCALE > x &&
  left * PATH_SCALE < x + width &&
  bottom * PATH_SCALE > y &&
  top * PATH_SCALE < y + height;

const holds = ([x, y, width, height]: Box, [px, py]: readonly [number, number]): boolean =>
  px > x + width * 0.08 &&
  px < x + width * 0.92 &&
  py > y + height * 0.06 &&
  py < y + height * 0.96;

/** The units that share a border, those that share one with these, and those near by, each once. */
function unitsAround(atlas: Atlas, map: ProvinceMap, adcode: string): UnitShape[] {
  const { neighbours } = atlas.indexes;
  const near = nearUnits(map);
  const first = (neighbours.get(adcode) ?? []).map((unit) => unit.adcode);
  const second = first.flatMap((one) => neighbours.get(one) ?? []).map((unit) => unit.adcode);
  const close = [adcode, ...first].flatMap((one) => near.get(one) ?? []).map((unit) => unit.adcode);
  return [...new Set([...first, ...second, ...close])]
    .filter((one) => one !== adcode)
    .flatMap((one) => map.units.get(one) ?? []);
}

/** Frames a county with what lies around it; null for a county without a place on the map. */
export function closeUp(atlas: Atlas, { county }: CountyView, map: ProvinceMap): CloseUp | null {
  const shape = map.units.get(county.adcode ?? "");
  if (!shape) return null;
  const viewBox = frameUnit(shape);
  const scaled = ({ point: [x, y] }: UnitShape) => [x * PATH_SCALE, y * PATH_SCALE] as const;
  return {
    viewBox,
    fontSize: Math.round(viewBox[2] / 22),
    county: shape,
    at: scaled(shape),
    around: unitsAround(atlas, map, shape.adcode)
      .filter((unit) => overlaps(unit, viewBox))
      .map((unit) => ({
        shape: unit,
        label: shortName(unit.name),
        slug: atlas.indexes.countiesByAdcode.get(unit.adcode)?.id ?? null,
        at: holds(viewBox, scaled(unit)) ? scaled(unit) : null,
      })),
  };
}
