import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const POLICY = '<meta http-equiv="content-security-policy"';
const CHARSET = '<meta charset="utf-8">';

/**
 * Moves a page's own policy, which Astro writes at the end of the head, to its beginning. A policy holds for what
 * follows it alone, and where a host sends no headers of ours there is no other.
 * @param html as it is in the file, since thousands of pages need not be read as text for this
 */
export function putPolicyFirst(html: Buffer): Buffer {
  const charset = html.indexOf(CHARSET);
  const start = html.indexOf(POLICY);
  if (charset < 0 || start < 0) return html;
  const [top, end] = [charset + CHARSET.length, html.indexOf(">", start) + 1];
  return Buffer.concat([
    html.subarray(0, top),
    html.subarray(start, end),
    html.subarray(top, start),
    html.subarray(end),
  ]);
}

/** The same for every page of a built folder. */
export function putPoliciesFirst(dir: string): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".html")) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, putPolicyFirst(readFileSync(file)));
  }
}
