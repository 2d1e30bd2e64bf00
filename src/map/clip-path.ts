import { geoIdentity, geoPath, type GeoProjection, type GeoStream } from "d3";
import type { UnitFeature } from "./features.ts";
import { PathWriter } from "./path-writer.ts";

/** A box in the frame's units: left, top, right, bottom. */
export type ClipBox = readonly [number, number, number, number];

/**
 * Path data of the part of a unit that lies within a box, empty if none does. What is cut off would cost bytes and,
 * as a link, take the pointer and the focus where nothing is to be seen.
 */
export function clipPath(
  projection: GeoProjection,
  unit: UnitFeature,
  [left, top, right, bottom]: ClipBox,
): string {
  const clip = geoIdentity().clipExtent([
    [left, top],
    [right, bottom],
  ]);
  const writer = new PathWriter();
  const stream = (sink: GeoStream): GeoStream => projection.stream(clip.stream(sink));
  geoPath({ stream }, writer)(unit);
  return writer.toString();
}
