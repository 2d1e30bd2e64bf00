import { geoArea } from "d3";
import { feature } from "topojson-client";
import type { CountyFeature } from "./county-feature.ts";
import { GeoError } from "./geo-error.ts";
import type { GeoTopology } from "./geo-topology.ts";

/** In steradians; the province is 0.0045, a ring wound the wrong way is the rest of the globe, 12. */
const LARGEST_AREA = 1;

/**
 * Every unit that went in came out, and each is wound as d3 reads it: exterior rings clockwise.
 *
 * @throws GeoError that names the units for which this does not hold
 */
export function checkTopology(topology: GeoTopology, input: readonly CountyFeature[]): void {
  const shapes = feature(topology, topology.objects.counties).features;
  const kept = new Set(shapes.map((shape) => shape.id));
  const lost = input.filter(({ properties }) => !kept.has(properties.adcode));
  if (lost.length > 0 || shapes.length !== input.length) {
    throw new GeoError({
      wanted: `${input.length} features, as in the input`,
      found: `${shapes.length} features; lost: ${lost.map(label).join(", ") || "none"}`,
      mend: "放宽最小面积 Lower smallestIsland or smallestEnclave in src/cli/geo/recipe.ts",
    });
  }
  const inverted = shapes.filter((shape) => geoArea(shape) > LARGEST_AREA);
  if (inverted.length > 0) {
    throw new GeoError({
      wanted: "外环顺时针 exterior rings clockwise (d3-geo)",
      found: `wound the other way: ${inverted.map((shape) => String(shape.id)).join(", ")}`,
      mend: "核对 Compare mapshaper's version and src/cli/geo/mapshaper-commands.ts",
    });
  }
}

function label({ properties }: CountyFeature): string {
  return `${properties.adcode} ${properties.name}`;
}
