import { fileRoute, pathsWith } from "../../../outputs/publication.ts";

export const getStaticPaths = pathsWith("pictures", ".csv");

/** The numbers of every picture, as CSV. */
export const GET = fileRoute("pictures", ".csv");
