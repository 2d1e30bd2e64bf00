import { fileRoute, pathsWith } from "../../../outputs/publication.ts";

export const getStaticPaths = pathsWith("data", ".txt");

/** The checksums of all files. */
export const GET = fileRoute("data", ".txt");
