/**
 * The style sheets that stand in a page, as written. Scans the text, as readPageScripts does: it can report too much and
 * never too little.
 */
export function readPageStyles(html: string): string[] {
  return [...html.matchAll(/<style\b[^>]*>(.*?)<\/style\b/gisu)].map(([, css = ""]) => css);
}
