import { fileRoute, pathsWith } from "../../outputs/publication.ts";

export const getStaticPaths = pathsWith("pictures", ".csv");

/** What each picture is drawn from, as a table. */
export const GET = fileRoute("pictures", ".csv");
