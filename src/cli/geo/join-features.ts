import type { CountyFeature } from "./county-feature.ts";

/** All features as one GeoJSON text: mapshaper's input, whose hash the recipe records. */
export function joinFeatures(features: readonly CountyFeature[]): string {
  return JSON.stringify({ type: "FeatureCollection", features });
}
