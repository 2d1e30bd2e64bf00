import { fileRoute, pathsWith } from "../../outputs/publication.ts";

export const getStaticPaths = pathsWith("pictures", ".svg");

/** Each picture of the site as a file that stands alone. */
export const GET = fileRoute("pictures", ".svg");
