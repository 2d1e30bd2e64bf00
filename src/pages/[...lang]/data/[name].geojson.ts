import { fileRoute, pathsWith } from "../../../outputs/publication.ts";

export const getStaticPaths = pathsWith("data", ".geojson");

/** The map as GeoJSON. */
export const GET = fileRoute("data", ".geojson");
