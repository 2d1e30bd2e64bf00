import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { EMBED, formatHeaders, headerRules } from "../../deploy/header-rules.ts";
import { formatRedirects } from "../../deploy/redirects.ts";
import { normalizeBase } from "../serve/normalize-base.ts";
import { listStyleHashes } from "./list-style-hashes.ts";
import { putPoliciesFirst } from "./put-policy-first.ts";

/**
 * Writes `_headers` and `_redirects` into each build: Netlify and Cloudflare Pages read them, others need not. For
 * hosts that send no headers, each page's own policy comes to stand first in it.
 */
export function hostsIntegration(): AstroIntegration {
  let base = "/";
  return {
    name: "hosts",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = normalizeBase(config.base);
      },
      "astro:build:done": ({ dir }) => {
        const folder = fileURLToPath(dir);
        putPoliciesFirst(folder);
        const rules = headerRules(base, listParts(folder), listStyleHashes(folder));
        writeFileSync(join(folder, "_headers"), formatHeaders(rules));
        writeFileSync(join(folder, "_redirects"), formatRedirects(base));
      },
    },
  };
}

/** What stands at the top of a built site, and beside the embedded map, which has headers of its own. */
function listParts(folder: string): string[] {
  const [around = ""] = EMBED.split("/");
  const list = (from: string) =>
    readdirSync(join(folder, from), { withFileTypes: true })
      .map((entry) => from + entry.name + (entry.isDirectory() ? "/" : ""))
      .toSorted();
  return list("").flatMap((part) => (part === `${around}/` ? list(part) : [part]));
}
