// @ts-check
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { watchData } from "./src/data/watch-data.ts";

/**
 * SITE_URL and BASE_PATH say where the site will stand; SITE_DATA which folder of facts it shows.
 * All three are read from the environment, so that one checkout serves any host.
 */
export default defineConfig({
  site: process.env.SITE_URL ?? "http://localhost:4321",
  base: process.env.BASE_PATH ?? "/",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  integrations: [mdx(), watchData()],
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
