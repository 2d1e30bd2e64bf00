import { fileRoute, pathsWith } from "../../components/publish/data-routes.ts";

export const getStaticPaths = pathsWith(".geojson");

/** The map as GeoJSON. */
export const GET = fileRoute(".geojson");
