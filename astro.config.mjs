// @ts-check
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { browserTargets } from "./src/cli/build/browser-targets.ts";
import { budgetIntegration } from "./src/cli/build/budget-integration.ts";
import { chooseStyles } from "./src/cli/build/choose-styles.ts";
import { compressIntegration } from "./src/cli/build/compress/compress-integration.ts";
import { hostsIntegration } from "./src/cli/build/hosts-integration.ts";
import { noScriptLayers } from "./src/cli/build/no-script-layers.ts";
import { plainImportIntegration } from "./src/cli/build/plain-import-integration.ts";
import { siteAddressOrExit } from "./src/cli/build/site-address-or-exit.ts";
import { dataIntegration } from "./src/data/data-integration.ts";
import { firstCodeDigest } from "./src/deploy/first-code-hash.ts";
import { policyDirectives } from "./src/deploy/policy.ts";

const { site, base } = siteAddressOrExit();

const target = browserTargets();

/**
 * SITE_URL and BASE_PATH say where the site will stand; SITE_DATA which folder of facts it shows, SITE_BASIS=article
 * that only what the article tells is shown.
 * Without SITE_URL pages name no canonical address, since nobody knows it. All are read from the environment, so that one checkout serves any host.
 */
export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base,
  trailingSlash: "always",
  // In the page: fetched after it, the styles would hold back the first paint by a round trip. A policy knows them by hash.
  build: { format: "directory", inlineStylesheets: chooseStyles() },
  integrations: [
    mdx(),
    dataIntegration(),
    noScriptLayers(),
    plainImportIntegration(),
    budgetIntegration(),
    hostsIntegration(),
    compressIntegration(),
  ],
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [...policyDirectives],
      scriptDirective: { hashes: [firstCodeDigest] },
    },
  },
  vite: { build: { assetsInlineLimit: 0, target, cssTarget: target } },
});
