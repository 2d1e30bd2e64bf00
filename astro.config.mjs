// @ts-check
import mdx from "@astrojs/mdx";
import globalData from "@csstools/postcss-global-data";
import { defineConfig } from "astro/config";
import customMedia from "postcss-custom-media";
import {
  browserTargets,
  chooseStyles,
  noScriptLayers,
  plainImportIntegration,
} from "./src/build/bundling.ts";
import { budgetIntegration } from "./src/build/budgets.ts";
import { compressIntegration } from "./src/build/compress.ts";
import { hostsIntegration } from "./src/build/hosts.ts";
import { siteAddressOrExit } from "./src/build/site-address.ts";
import { dataIntegration } from "./src/data/data-integration.ts";
import { firstCodeDigest, policyDirectives } from "./src/build/policy.ts";
import { releasedFigures } from "./src/editor/release/remind.ts";

const { site, base } = siteAddressOrExit();

const target = browserTargets();
const inlineStylesheets = chooseStyles();

/** Later layers win over earlier ones. Each sheet says so itself: a page joins sheets in an order of Astro's own. */
const layerOrder = {
  postcssPlugin: "layer-order",
  /** @param {import("postcss").Root} sheet */
  Once: (sheet) => {
    sheet.prepend("@layer base, parts, states;");
  },
};

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
  build: { format: "directory", inlineStylesheets },
  integrations: [
    mdx(),
    dataIntegration(releasedFigures),
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
  vite: {
    css: {
      postcss: {
        plugins: [globalData({ files: ["src/styles/breakpoints.css"] }), customMedia(), layerOrder],
      },
    },
    build: {
      assetsInlineLimit: 0,
      target,
      cssTarget: target,
      // Where they are files, one for all pages: a page would wait for a dozen small ones.
      cssCodeSplit: inlineStylesheets === "always",
    },
  },
});
