import { fileRoute, pathsWith } from "../../outputs/publication.ts";

export const getStaticPaths = pathsWith(".svg");

/** The map as a picture, beside its data. */
export const GET = fileRoute(".svg");
