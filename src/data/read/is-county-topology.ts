import type { GeometryCollection, Topology } from "topojson-specification";
import { isRecord } from "../is-record.ts";

/** The collection the map draws: one geometry a unit, `id` its adcode. */
export type CountyCollection = GeometryCollection<{ name: string }>;
export type CountyTopology = Topology<{ counties: CountyCollection }>;

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => Number.isFinite(part));

/** How deep the lists of arcs are nested: rings of arcs, and polygons of rings. */
const DEPTHS: ReadonlyMap<unknown, number> = new Map([
  ["Polygon", 2],
  ["MultiPolygon", 3],
]);

/** Whether a list nested so deep holds numbers of arcs that there are; `~n` is arc n backwards. */
const namesArcs = (value: unknown, depth: number, count: number): boolean =>
  depth === 0
    ? typeof value === "number" && Number.isInteger(value) && (value < 0 ? ~value : value) < count
    : Array.isArray(value) && value.every((inner) => namesArcs(inner, depth - 1, count));

const isGeometry = (value: unknown, arcs: number): boolean =>
  isRecord(value) &&
  DEPTHS.has(value.type) &&
  namesArcs(value.arcs, DEPTHS.get(value.type) ?? 0, arcs) &&
  typeof value.id === "string" &&
  isRecord(value.properties) &&
  typeof value.properties.name === "string";

const isTransform = (value: unknown): boolean =>
  value === undefined ||
  (isRecord(value) && isPosition(value.scale) && isPosition(value.translate));

/** Whether a parsed file is a topology with an object `counties` of named polygons. */
export function isCountyTopology(value: unknown): value is CountyTopology {
  if (!isRecord(value) || value.type !== "Topology" || !isRecord(value.objects)) return false;
  const { counties } = value.objects;
  const { arcs } = value;
  return (
    isRecord(counties) &&
    counties.type === "GeometryCollection" &&
    Array.isArray(counties.geometries) &&
    isTransform(value.transform) &&
    Array.isArray(arcs) &&
    arcs.every((arc) => Array.isArray(arc) && arc.every(isPosition)) &&
    counties.geometries.every((geometry) => isGeometry(geometry, arcs.length))
  );
}
