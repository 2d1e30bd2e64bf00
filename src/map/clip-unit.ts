import { geoIdentity, geoPath, type GeoProjection, type GeoStream } from "d3";
import type { UnitFeature } from "./features.ts";
import { PathWriter } from "./path-writer.ts";

/** A box in the frame's units: left, top, right, bottom. */
export type ClipBox = readonly [number, number, number, number];

/** The part of a unit within a box: path data in tenths, and its middle in the frame's units. */
export interface ClippedUnit {
  readonly path: string;
  readonly point: readonly [number, number];
}

/**
 * Cuts a unit at the edges of a box; null if none of it lies within. What is cut off would cost bytes and, as a
 * link, take the pointer and the focus where nothing is to be seen; its name goes to the middle of what is left.
 */
export function clipUnit(
  projection: GeoProjection,
  unit: UnitFeature,
  [left, top, right, bottom]: ClipBox,
): ClippedUnit | null {
  const clip = geoIdentity().clipExtent([
    [left, top],
    [right, bottom],
  ]);
  const cut = { stream: (sink: GeoStream): GeoStream => projection.stream(clip.stream(sink)) };
  const writer = new PathWriter();
  geoPath(cut, writer)(unit);
  const path = writer.toString();
  return path === "" ? null : { path, point: geoPath(cut).centroid(unit) };
}
