import type { APIRoute } from "astro";
import { loadAtlas } from "../../model/load-atlas.ts";
import { mustGet } from "../../model/must-get.ts";
import { linkTo } from "../page/link-to.ts";
import { publication } from "./publication.ts";
import { serveFile } from "./serve-file.ts";

/** All that is published under /data/ by this build. */
export const publicationAt = (site: URL | undefined) =>
  publication(loadAtlas(), site ? new URL(linkTo("/"), site).href : null);

/** The site's address where it is asked for before any request. */
const knownSite = () => (import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined);

/** The names of the files of one ending, as a route's parameters. */
export const pathsWith = (ending: string) => () =>
  [...publicationAt(knownSite()).files.keys()]
    .filter((path) => path.endsWith(ending))
    .map((path) => ({ params: { name: path.slice(0, -ending.length) } }));

/** Answers with the file of a name and an ending. */
export const fileRoute =
  (ending: string): APIRoute =>
  ({ params, site }) =>
    serveFile(mustGet(publicationAt(site).files, `${params.name ?? ""}${ending}`, "数据文件"));
