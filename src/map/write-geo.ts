import type { Position } from "geojson";
import type { Atlas } from "../model/build-atlas.ts";
import { unitFeatures } from "./features.ts";
import { unitFacts, unplacedFacts } from "./unit-facts.ts";

/** About a metre, far finer than the simplified boundaries. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The file's rings run clockwise, as d3 wants them; RFC 7946 wants outer rings the other way round, and holes too. */
const turn = (ring: readonly Position[]): Position[] =>
  ring.map((position) => position.map(round)).toReversed();

/** The name that a shape of the map file carries; every one does. */
const nameOf = ({ properties }: { readonly properties?: object | undefined }): string =>
  properties && "name" in properties ? String(properties.name) : "";

/** What a published map says of itself, as members beside its features. */
export interface MapNotice {
  readonly title: string;
  readonly notice: string;
  readonly licence: string;
  readonly boundaries: string;
}

/**
 * The units of the map as GeoJSON (RFC 7946), each with what the facts tell of it. After them come those that no
 * source names, with the geometry null, so that all of the programme can be counted.
 */
export function writeGeoJson(atlas: Atlas, about: MapNotice): string {
  const features = unitFeatures(atlas.dataset.topology).map(({ id, geometry, properties }) => {
    const adcode = String(id);
    const shape =
      geometry.type === "Polygon"
        ? { type: geometry.type, coordinates: geometry.coordinates.map(turn) }
        : {
            type: geometry.type,
            coordinates: geometry.coordinates.map((polygon) => polygon.map(turn)),
          };
    return JSON.stringify({
      type: "Feature",
      id: adcode,
      properties: unitFacts(atlas, adcode, properties.name),
      geometry: shape,
    });
  });
  const unplaced = unplacedFacts(atlas).map((properties) =>
    JSON.stringify({ type: "Feature", properties, geometry: null }),
  );
  const head = JSON.stringify({ type: "FeatureCollection", ...about }).slice(0, -1);
  // A unit a line: versions of the file can be compared.
  return `${head},"features":[\n${[...features, ...unplaced].join(",\n")}\n]}\n`;
}

/** The same as TopoJSON: the map file's arcs, its units with what the facts tell of them. */
export function writeTopoJson(atlas: Atlas, about: MapNotice): string {
  const { transform, arcs, objects } = atlas.dataset.topology;
  const geometries = objects.counties.geometries.map((geometry) => ({
    ...geometry,
    properties: unitFacts(atlas, String(geometry.id), nameOf(geometry)),
  }));
  const unplaced = unplacedFacts(atlas).map((properties) => ({ type: null, properties }));
  const counties = { type: "GeometryCollection", geometries: [...geometries, ...unplaced] };
  return `${JSON.stringify({ type: "Topology", ...about, transform, objects: { counties }, arcs })}\n`;
}
