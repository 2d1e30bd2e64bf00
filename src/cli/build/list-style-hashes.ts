import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPageStyles } from "./read-page-styles.ts";

/**
 * What a policy in the headers of a host must name for the styles that stand in a site's pages to hold: each different
 * sheet once, as `'sha256-…'`, sorted. Few, however many pages there are.
 * @param dir the built folder
 */
export function listStyleHashes(dir: string): string[] {
  const sheets = new Set<string>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".html")) continue;
    // A part of a text keeps the whole of it in memory: nothing but the first of each sheet may outlive its page.
    for (const css of readPageStyles(readFileSync(join(entry.parentPath, entry.name), "utf8")))
      sheets.add(css);
  }
  const hash = (css: string): string =>
    `'sha256-${createHash("sha256").update(css).digest("base64")}'`;
  return [...sheets].map(hash).toSorted();
}
