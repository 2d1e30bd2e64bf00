import { geoArea, geoPath, type GeoProjection } from "d3";
import type { Polygon } from "geojson";
import type { UnitFeature } from "./features.ts";
import { tenth } from "../model/tenth.ts";

/** The largest part of a unit: its mainland, not its islets. */
function largestPart({ geometry }: UnitFeature): Polygon {
  if (geometry.type === "Polygon") return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({
    type: "Polygon",
    coordinates,
  }));
  return (
    parts.toSorted((a, b) => geoArea(b) - geoArea(a))[0] ?? { type: "Polygon", coordinates: [] }
  );
}

/** The middle of a unit's largest part, in the frame's units, to a tenth. */
export function labelPoint(
  projection: GeoProjection,
  unit: UnitFeature,
): readonly [number, number] {
  const [x, y] = geoPath(projection).centroid(largestPart(unit));
  return [tenth(x), tenth(y)];
}
