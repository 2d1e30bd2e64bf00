import { Delaunay } from "d3";
import type { ProvinceMap, UnitShape } from "./province-map.ts";

const found = new WeakMap<ProvinceMap, ReadonlyMap<string, readonly UnitShape[]>>();

/**
 * For each unit, those whose middles lie around its own (its neighbours in a Delaunay triangulation): what a
 * close-up may need to draw besides the units that share a border, above all around islands. One pass a map.
 */
export function nearUnits(map: ProvinceMap): ReadonlyMap<string, readonly UnitShape[]> {
  const known = found.get(map);
  if (known) return known;
  const shapes = [...map.units.values()];
  const mesh = Delaunay.from(shapes.map(({ point }) => [point[0], point[1]]));
  const near = new Map(
    shapes.map(({ adcode }, index) => [
      adcode,
      [...mesh.neighbors(index)].flatMap((other) => shapes[other] ?? []),
    ]),
  );
  found.set(map, near);
  return near;
}
