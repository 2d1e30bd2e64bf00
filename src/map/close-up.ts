import type { CountyView } from "../model/county.ts";
import { PATH_SCALE } from "./frame.ts";
import type { ProvinceMap, UnitShape } from "./province-map.ts";
import { shortName } from "./map-content.ts";

/** A neighbour in the close-up. */
export interface CloseUpUnit {
  readonly shape: UnitShape;
  readonly label: string;
  /** The neighbour's page, if it has one. */
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
  readonly neighbours: readonly CloseUpUnit[];
}

/** Width to height of the close-up. */
const RATIO = 4 / 3;

/** Frames a county with a margin of its neighbours; null for a county without a place on the map. */
export function closeUp(
  { county, neighbours }: CountyView,
  { units }: ProvinceMap,
): CloseUp | null {
  const shape = units.get(county.adcode ?? "");
  if (!shape) return null;
  const [[left, top], [right, bottom]] = shape.bounds;
  const width = Math.max((right - left) * 1.9, (bottom - top) * 1.9 * RATIO, 60) * PATH_SCALE;
  const height = width / RATIO;
  const x = ((left + right) / 2) * PATH_SCALE - width / 2;
  const y = ((top + bottom) / 2) * PATH_SCALE - height / 2;
  const scaled = ([px, py]: readonly [number, number]) =>
    [px * PATH_SCALE, py * PATH_SCALE] as const;
  const inside = ([px, py]: readonly [number, number]): boolean =>
    px > x + width * 0.08 &&
    px < x + width * 0.92 &&
    py > y + height * 0.06 &&
    py < y + height * 0.96;
  return {
    viewBox: [Math.round(x), Math.round(y), Math.round(width), Math.round(height)],
    fontSize: Math.round(width / 22),
    county: shape,
    at: scaled(shape.point),
    neighbours: neighbours.flatMap((neighbour) => {
      const beside = units.get(neighbour.adcode);
      if (!beside) return [];
      const at = scaled(beside.point);
      return [
        {
          shape: beside,
          label: shortName(neighbour.name),
          slug: neighbour.county?.id ?? null,
          at: inside(at) ? at : null,
        },
      ];
    }),
  };
}
