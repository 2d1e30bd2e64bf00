import { isInset } from "../../../map/frame.ts";
import { mapArcs, mapItems, mapLabels } from "../../../map/map-content.ts";
import { loadMap, MAIN_FRAME, prefectureBorders, unitFeatures } from "../../../map/province-map.ts";
import { loadAtlas } from "../../../model/atlas.ts";
import type { GeoMap, MapFacts, Place, TopoMap } from "../maps/map-facts.ts";

/** Decimals of a degree kept: some ten metres, about what the topology itself is exact to. */
const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * What the home page's map shows, for maps that a library draws in the browser: in degrees, since they project
 * themselves. Islands drawn in a box are left out, which libraries cannot without more code.
 */
export function collectMap(): { readonly geo: GeoMap; readonly topo: TopoMap } {
  const atlas = loadAtlas();
  const map = loadMap(atlas.dataset, MAIN_FRAME);
  const toDegrees = ([x, y]: readonly [number, number]): Place => {
    const [east, north] = map.projection.invert?.([x, y]) ?? [0, 0];
    return [round(east), round(north)];
  };
  const facts: MapFacts = {
    statuses: Object.fromEntries(
      mapItems(atlas, map).flatMap(({ shape, status }) =>
        status === "outside" ? [] : [[shape.adcode, status]],
      ),
    ),
    pairings: mapArcs(atlas, map).map(({ from, to }) => [toDegrees(from), toDegrees(to)]),
    names: mapLabels(atlas, map).map(({ text, at }) => ({ text, at: toDegrees(at) })),
  };
  const { topology } = atlas.dataset;
  const { counties } = topology.objects;
  const near = counties.geometries.filter(({ id }) => !isInset(String(id)));
  const trimmed = { ...topology, objects: { counties: { ...counties, geometries: near } } };
  const geo: GeoMap = {
    ...facts,
    units: { type: "FeatureCollection", features: unitFeatures(trimmed) },
    borders: prefectureBorders(trimmed),
  };
  return { geo, topo: { ...facts, topology: trimmed } };
}

/** A file's text, coordinates rounded. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? round(part) : part));
