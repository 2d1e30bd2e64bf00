import type { Feature, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { CountyTopology } from "../data/read/is-county-topology.ts";

/** A unit's area on the globe, degrees. */
export type UnitFeature = Feature<Polygon | MultiPolygon, { name: string }>;

const isArea = (shape: Feature): shape is UnitFeature =>
  shape.geometry.type === "Polygon" || shape.geometry.type === "MultiPolygon";

/** All units of the map, in the order of the file. */
export function unitFeatures(topology: CountyTopology): UnitFeature[] {
  return feature(topology, topology.objects.counties).features.filter(isArea);
}

const prefectureOf = (shape: { readonly id?: string | number | undefined }): string =>
  String(shape.id).slice(0, 4);

/** The borders between prefectures, each once, without the coast. */
export function prefectureBorders(topology: CountyTopology): MultiLineString {
  return mesh(
    topology,
    topology.objects.counties,
    (a, b) => a !== b && prefectureOf(a) !== prefectureOf(b),
  );
}

/** The outer edge of the units that pass a test: coast and land border, as closed lines that may be filled. */
export function outerEdge(
  topology: CountyTopology,
  keep: (adcode: string) => boolean,
): MultiLineString {
  const { counties } = topology.objects;
  const geometries = counties.geometries.filter(({ id }) => keep(String(id)));
  return mesh(topology, { ...counties, geometries }, (a, b) => a === b);
}
