import type { Feature, MultiPolygon, Polygon } from "geojson";

/** One county-level unit: `adcode` is the six digits of GB/T 2260, `name` as the source has it. */
export type CountyFeature = Feature<Polygon | MultiPolygon, { adcode: string; name: string }>;
