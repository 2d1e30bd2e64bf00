import { fileRoute, pathsWith } from "../../outputs/publication.ts";

export const getStaticPaths = pathsWith(".csv");

/** Every table as CSV. */
export const GET = fileRoute(".csv");
