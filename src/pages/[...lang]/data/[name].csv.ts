import { fileRoute, pathsWith } from "../../../outputs/publication.ts";

export const getStaticPaths = pathsWith("data", ".csv");

/** Every table as CSV. */
export const GET = fileRoute("data", ".csv");
