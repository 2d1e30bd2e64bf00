/** The files in a built site that tell its host about headers, caching and redirects. */
import { existsSync, renameSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { formatHtaccess } from "./apache.ts";
import {
  type HeaderRule,
  headerRules,
  listEditions,
  listParts,
  type Redirect,
  redirects,
} from "./host-rules.ts";
import { EDITIONS, listStyleHashes, settlePolicies } from "./policy.ts";
import { normalizeBase } from "./site-address.ts";

/**
 * Writes into each build what hosts look for: `_headers` and `_redirects` (Netlify, Cloudflare Pages), `vercel.json`
 * and `.htaccess` (Apache); others need not read them. For hosts that send no headers, each page's own policy comes to stand first in it, and names the styles of that page.
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
        settleErrorPages(folder);
        settlePolicies(folder);
        const [styles, editions] = [listStyleHashes(folder), listEditions(folder)];
        const rules = headerRules(base, listParts(folder), styles);
        const leads = redirects(base, editions);
        const files = {
          _headers: formatHeaders(rules),
          _redirects: leads.map(({ from, to }) => `${from} ${to} 302\n`).join(""),
          "vercel.json": formatVercel(rules, leads),
          ".htaccess": formatHtaccess(base, editions, styles),
        };
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      },
    },
  };
}

/** Makes each edition's error page the file that hosts look for: Astro makes it a folder, but where it has one alone. */
function settleErrorPages(folder: string): void {
  for (const edition of EDITIONS) {
    const written = join(folder, edition, "404");
    if (!existsSync(written)) continue;
    renameSync(join(written, "index.html"), `${written}.html`);
    rmdirSync(written);
  }
}

/** The file `_headers` of Netlify and Cloudflare Pages. */
function formatHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join(
        "\n",
      ),
    )
    .join("\n");
}

/** The file `vercel.json` of Vercel. */
function formatVercel(rules: readonly HeaderRule[], leads: readonly Redirect[]): string {
  const config = {
    trailingSlash: true,
    headers: rules.map(({ path, headers }) => ({
      source: path.replace(/\*$/u, "(.*)"),
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    })),
    redirects: leads.map(({ from, to }) => ({ source: from, destination: to, statusCode: 302 })),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
