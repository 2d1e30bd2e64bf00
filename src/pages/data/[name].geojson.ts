import { fileRoute, pathsWith } from "../../outputs/publication.ts";

export const getStaticPaths = pathsWith(".geojson");

/** The map as GeoJSON. */
export const GET = fileRoute(".geojson");
