import { fileRoute, pathsWith } from "../../components/publish/data-routes.ts";

export const getStaticPaths = pathsWith(".svg");

/** The map as a picture, beside its data. */
export const GET = fileRoute(".svg");
