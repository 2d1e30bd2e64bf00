import type { GeometryCollection, Objects, Topology } from "topojson-specification";

/** The one object in the file: every county-level unit, its adcode as the geometry's `id`. */
export interface GeoObjects extends Objects<{ name: string }> {
  counties: GeometryCollection<{ name: string }>;
}

export type GeoTopology = Topology<GeoObjects>;
