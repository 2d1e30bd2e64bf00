import { geoPath, type GeoProjection } from "d3";
import type { CountyTopology } from "../data/read/is-county-topology.ts";
import { drawPath } from "./draw-path.ts";
import { outerEdge, prefectureBorders, type UnitFeature, unitFeatures } from "./features.ts";
import { fitProjection } from "./fit-projection.ts";
import type { Frame } from "./frame.ts";
import { INSET_FRAME, isInset } from "./inset.ts";
import { labelPoint } from "./label-point.ts";

/** A unit as it is drawn. Paths are in tenths of the frame's unit; points and boxes in the frame's unit. */
export interface UnitShape {
  readonly adcode: string;
  readonly name: string;
  readonly path: string;
  /** Its area on the globe, to draw it otherwise. */
  readonly feature: UnitFeature;
  /** The middle of its largest part, where a label or an arc may stand. */
  readonly point: readonly [number, number];
  /** [[left, top], [right, bottom]] */
  readonly bounds: readonly [readonly [number, number], readonly [number, number]];
}

/** A province ready to draw. */
export interface ProvinceMap {
  readonly frame: Frame;
  readonly units: ReadonlyMap<string, UnitShape>;
  /** Units far out at sea, drawn in a box of their own, in the frame of the box. */
  readonly inset: readonly UnitShape[];
  readonly prefectureBorders: string;
  readonly outline: string;
  /** From degrees to the frame's units. */
  readonly projection: GeoProjection;
}

function drawUnit(projection: GeoProjection, unit: UnitFeature): UnitShape {
  return {
    adcode: String(unit.id),
    name: unit.properties.name,
    path: drawPath(projection, unit),
    feature: unit,
    point: labelPoint(projection, unit),
    bounds: geoPath(projection).bounds(unit),
  };
}

/** Draws all units of a topology into a frame: pure, the same topology and frame give the same paths. */
export function drawProvince(topology: CountyTopology, frame: Frame): ProvinceMap {
  const features = unitFeatures(topology);
  const far = features.filter(({ id }) => isInset(String(id)));
  const near = features.filter(({ id }) => !isInset(String(id)));
  const projection = fitProjection({ type: "FeatureCollection", features: near }, frame);
  const shapes = near.map((unit) => drawUnit(projection, unit));
  const box = fitProjection({ type: "FeatureCollection", features: far }, INSET_FRAME);
  return {
    frame,
    units: new Map(shapes.map((shape) => [shape.adcode, shape])),
    inset: far.map((unit) => drawUnit(box, unit)),
    prefectureBorders: drawPath(projection, prefectureBorders(topology)),
    outline: drawPath(
      projection,
      outerEdge(topology, (adcode) => !isInset(adcode)),
    ),
    projection,
  };
}
