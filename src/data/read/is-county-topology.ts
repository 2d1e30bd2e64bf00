import type { GeometryCollection, Topology } from "topojson-specification";

/** The collection the map draws: one geometry a unit, `id` its adcode. */
export type CountyCollection = GeometryCollection<{ name: string }>;
export type CountyTopology = Topology<{ counties: CountyCollection }>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => Number.isFinite(part));

const isGeometry = (value: unknown): boolean =>
  isRecord(value) &&
  (value.type === "Polygon" || value.type === "MultiPolygon") &&
  typeof value.id === "string" &&
  Array.isArray(value.arcs) &&
  isRecord(value.properties) &&
  typeof value.properties.name === "string";

/** Whether a parsed file is a topology with an object `counties` of named polygons. */
export function isCountyTopology(value: unknown): value is CountyTopology {
  if (!isRecord(value) || value.type !== "Topology" || !isRecord(value.objects)) return false;
  const { counties } = value.objects;
  return (
    isRecord(counties) &&
    counties.type === "GeometryCollection" &&
    Array.isArray(counties.geometries) &&
    counties.geometries.every(isGeometry) &&
    Array.isArray(value.arcs) &&
    value.arcs.every((arc) => Array.isArray(arc) && arc.every(isPosition))
  );
}
