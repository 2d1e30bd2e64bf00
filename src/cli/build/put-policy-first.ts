import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/u;
const CHARSET = '<meta charset="utf-8">';

/**
 * Moves a page's own policy, which Astro writes at the end of the head, to its beginning. A policy holds for what
 * follows it alone, and where a host sends no headers of ours there is no other.
 */
export function putPolicyFirst(html: string): string {
  const [policy] = POLICY.exec(html) ?? [];
  if (policy === undefined || !html.includes(CHARSET)) return html;
  return html.replace(policy, "").replace(CHARSET, () => CHARSET + policy);
}

/** The same for every page of a built folder. */
export function putPoliciesFirst(dir: string): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".html")) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, putPolicyFirst(readFileSync(file, "utf8")));
  }
}
