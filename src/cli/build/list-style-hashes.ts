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
  const sheets = new Set(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
      .flatMap((entry) => readPageStyles(readFileSync(join(entry.parentPath, entry.name), "utf8"))),
  );
  const hash = (css: string): string =>
    `'sha256-${createHash("sha256").update(css).digest("base64")}'`;
  return [...sheets].map(hash).toSorted();
}
