import type { DataFile } from "./data-file.ts";

/** A published file as the answer to a request. */
export const serveFile = ({ text, mediatype }: DataFile): Response =>
  new Response(text, { headers: { "content-type": `${mediatype}; charset=utf-8` } });
