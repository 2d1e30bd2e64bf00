import { neighbors } from "topojson-client";
import type { Dataset } from "../data/dataset.ts";

/** A unit of the map that shares a border with another. */
export interface MapUnit {
  readonly adcode: string;
  /** Chinese name, as the map file has it. */
  readonly name: string;
}

/** For each unit of the map, by adcode, the units that share a border with it. */
export function neighboursByAdcode({ topology }: Dataset): ReadonlyMap<string, readonly MapUnit[]> {
  const { geometries } = topology.objects.counties;
  const units = geometries.map(({ id, properties }): MapUnit => ({
    adcode: String(id),
    name: properties && "name" in properties ? properties.name : "",
  }));
  return new Map(
    neighbors(geometries).map((indexes, at) => [
      units[at]?.adcode ?? "",
      indexes
        .flatMap((index) => units[index] ?? [])
        .toSorted((a, b) => (a.adcode < b.adcode ? -1 : 1)),
    ]),
  );
}
