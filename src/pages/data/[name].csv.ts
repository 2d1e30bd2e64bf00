import { fileRoute, pathsWith } from "../../components/publish/data-routes.ts";

export const getStaticPaths = pathsWith(".csv");

/** Every table as CSV. */
export const GET = fileRoute(".csv");
