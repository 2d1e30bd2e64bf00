/**
 * The map of the province: from the topology file to drawn shapes. Pure and made at build time.
 */

import {
  geoArea,
  geoBounds,
  geoConicEqualArea,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from "d3";
import type { Feature, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { Dataset } from "../data/dataset.ts";
import type { CountyTopology } from "../data/read/county-topology.ts";
import { tenth } from "../model/drawing.ts";
import { type Bounds, type Frame, INSET_FRAME, isInset, type OpenFrame } from "./frame.ts";
import { drawPath } from "./path-data.ts";
import { unitsToReverse } from "./ring-directions.ts";

/** A unit's area on the globe, in degrees. */
export type UnitFeature = Feature<Polygon | MultiPolygon, { name: string }>;

/** A unit as it is drawn. Its path is in path units (see `PATH_SCALE`), its point and bounds are in the frame's. */
export interface UnitShape {
  readonly adcode: string;
  readonly name: string;
  readonly path: string;
  /** Its area on the globe, for drawing it in another way. */
  readonly feature: UnitFeature;
  /** The middle of its largest part: the place of its label, and the end of its arcs. */
  readonly point: readonly [number, number];
  readonly bounds: Bounds;
}

/** The drawn province. */
export interface ProvinceMap {
  readonly frame: Frame;
  /** The units by adcode, without those of the inset. */
  readonly units: ReadonlyMap<string, UnitShape>;
  /** Units far away, drawn in the frame of the inset. */
  readonly inset: readonly UnitShape[];
  readonly prefectureBorders: string;
  readonly outline: string;
  /** From degrees to the frame's units. */
  readonly projection: GeoProjection;
}

/** The frame of the home page's map. */
export const MAIN_FRAME: OpenFrame = { width: 960, padding: 8 };

/** The frame of the small map that shows where a county lies. */
export const LOCATOR_FRAME: OpenFrame = { width: 240, padding: 4 };

type Facts = Pick<Dataset, "topology" | "site">;
type AnyFrame = Frame | OpenFrame;

const drawn = new WeakMap<Dataset["topology"], Map<AnyFrame, ProvinceMap>>();

/** The map in a frame. It is drawn once in a build, however many pages show it. */
export function loadMap(facts: Facts, frame: AnyFrame): ProvinceMap {
  const maps = drawn.get(facts.topology) ?? new Map<AnyFrame, ProvinceMap>();
  drawn.set(facts.topology, maps);
  const map = maps.get(frame) ?? drawProvince(facts, frame);
  maps.set(frame, map);
  return map;
}

/**
 * How high a province is in a frame of some width, to even units. No higher than wide: the whole of a long province is to
 * be seen at once too.
 */
function heightOf(land: GeoPermissibleObjects, { width, padding }: OpenFrame): number {
  const square = fitProjection(land, { width, height: width, padding });
  const [[, top], [, bottom]] = geoPath(square).bounds(land);
  return Math.min(width, Math.ceil((bottom - top + 2 * padding) / 2) * 2);
}

/** Draws all units of a topology into a frame. */
export function drawProvince({ topology, site }: Facts, open: AnyFrame): ProvinceMap {
  const features = unitFeatures(topology);
  const far = features.filter(({ id }) => isInset(site, String(id)));
  const near = features.filter(({ id }) => !isInset(site, String(id)));
  const land: GeoPermissibleObjects = { type: "FeatureCollection", features: near };
  const frame = "height" in open ? open : { ...open, height: heightOf(land, open) };
  const projection = fitProjection(land, frame);
  const reversed = unitsToReverse(topology);
  const shapes = near.map((unit) => drawUnit(projection, unit, reversed.has(String(unit.id))));
  const box = fitProjection({ type: "FeatureCollection", features: far }, INSET_FRAME);
  return {
    frame,
    units: new Map(shapes.map((shape) => [shape.adcode, shape])),
    inset: far.map((unit) => drawUnit(box, unit)),
    prefectureBorders: drawPath(projection, prefectureBorders(topology)),
    outline: drawPath(
      projection,
      mergeUnits(topology, (adcode) => !isInset(site, adcode)),
    ),
    projection,
  };
}

/** Where the buttons that zoom lie over the main frame on a telephone, by their height from its lower edge. */
const ZOOM_BUTTONS = { left: 403, right: 823, height: 117 };

/** Whether the buttons that zoom lie beside the land, and over no county. */
export const hasRoomForZoom = ({ frame, units }: ProvinceMap): boolean =>
  [...units.values()].every(
    ({ bounds: [[left], [right, bottom]] }) =>
      right < ZOOM_BUTTONS.left ||
      left > ZOOM_BUTTONS.right ||
      bottom < frame.height - ZOOM_BUTTONS.height,
  );

function drawUnit(projection: GeoProjection, unit: UnitFeature, isReversed = false): UnitShape {
  return {
    adcode: String(unit.id),
    name: unit.properties.name,
    path: drawPath(projection, unit, isReversed),
    feature: unit,
    point: labelPoint(projection, unit),
    bounds: geoPath(projection).bounds(unit),
  };
}

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
function labelPoint(projection: GeoProjection, unit: UnitFeature): readonly [number, number] {
  const [x, y] = geoPath(projection).centroid(largestPart(unit));
  return [tenth(x), tenth(y)];
}

/**
 * An equal-area conic projection (Albers), north up, fitted into a frame. By the one-sixth rule, its standard parallels
 * lie a sixth of the height from the south and north edge, where the error of scale is least.
 */
function fitProjection(
  land: GeoPermissibleObjects,
  { width, height, padding }: Frame,
): GeoProjection {
  const [[west, south], [east, north]] = geoBounds(land);
  const sixth = (north - south) / 6;
  return geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-(west + east) / 2, 0])
    .fitExtent(
      [
        [padding, padding],
        [width - padding, height - padding],
      ],
      land,
    );
}

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

/**
 * The area of some units as one, without the borders between them: its edge is coast and land border. Its rings run as
 * those of most units of the coast are written, so that the same stretch compresses to nothing.
 */
export function mergeUnits(
  topology: CountyTopology,
  keep: (adcode: string) => boolean,
): MultiPolygon {
  const units = topology.objects.counties.geometries.filter(
    (unit): unit is Extract<typeof unit, { type: "Polygon" | "MultiPolygon" }> =>
      (unit.type === "Polygon" || unit.type === "MultiPolygon") && keep(String(unit.id)),
  );
  // What merges them leaves notes in their lists, and the facts are frozen.
  return merge(topology, structuredClone(units));
}
