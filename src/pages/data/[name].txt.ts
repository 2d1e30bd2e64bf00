import { fileRoute, pathsWith } from "../../outputs/publication.ts";

export const getStaticPaths = pathsWith(".txt");

/** The checksums of all files. */
export const GET = fileRoute(".txt");
