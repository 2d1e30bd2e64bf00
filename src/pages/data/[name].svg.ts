import { fileRoute, pathsWith } from "../../outputs/publication.ts";

export const getStaticPaths = pathsWith("data", ".svg");

/** The map as a picture, beside its data. */
export const GET = fileRoute("data", ".svg");
