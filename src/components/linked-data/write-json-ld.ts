import type { Thing } from "./thing.ts";

/** What could end the element, open another or begin a comment, and the two breaks of lines that old JavaScript forbids. */
const UNSAFE = /[<>&\u2028\u2029]/gu;

/**
 * Things as the text of a `script` element of JSON-LD. No text in them can close the element: the marks of HTML are
 * written as JSON's own escapes, so that the data stays the same.
 */
export function writeJsonLd(things: readonly Thing[]): string {
  const graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph).replaceAll(
    UNSAFE,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
