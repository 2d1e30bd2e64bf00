import { geoPath, type GeoPermissibleObjects, type GeoProjection } from "d3";
import { PathWriter } from "./path-writer.ts";

/** Path data of a shape, in whole tenths of the frame's unit (see PATH_SCALE). Empty for a shape too small to draw. */
export function drawPath(projection: GeoProjection, shape: GeoPermissibleObjects): string {
  const writer = new PathWriter();
  geoPath(projection, writer)(shape);
  return writer.toString();
}
