import { fileRoute, pathsWith } from "../../../outputs/publication.ts";

export const getStaticPaths = pathsWith("data", ".json");

/** Every table as JSON, the map as TopoJSON, and the description of them all. */
export const GET = fileRoute("data", ".json");
