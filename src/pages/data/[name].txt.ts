import { fileRoute, pathsWith } from "../../components/publish/data-routes.ts";

export const getStaticPaths = pathsWith(".txt");

/** The checksums of all files. */
export const GET = fileRoute(".txt");
