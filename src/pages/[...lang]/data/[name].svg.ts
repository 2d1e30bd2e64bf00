import { fileRoute, pathsWith } from "../../../outputs/publication.ts";

export const getStaticPaths = pathsWith("data", ".svg");

/** The map as an SVG file. */
export const GET = fileRoute("data", ".svg");
