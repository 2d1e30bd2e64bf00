import { photoPaths, photoRoute } from "../../../outputs/photo-files.ts";

/** Each photo in each of its sizes, which all languages share. */
export const getStaticPaths = photoPaths("jpg");

export const GET = photoRoute("jpg");
