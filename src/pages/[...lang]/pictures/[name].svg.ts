import { fileRoute, pathsWith } from "../../../outputs/publication.ts";

export const getStaticPaths = pathsWith("pictures", ".svg");

/** Every picture of the site as an SVG file. */
export const GET = fileRoute("pictures", ".svg");
