import type { AstroIntegration } from "astro";
import { checkFolder } from "./check-folder.ts";
import { formatProblems } from "./check/format-problems.ts";
import { languageOf } from "./check/language-of.ts";
import { guardPages } from "./dev/guard-pages.ts";
import { dataDir } from "./read/data-dir.ts";
import { readFolder } from "./read/read-folder.ts";

/**
 * Joins the facts to Astro's commands: a build stops at once on wrong data, with the editor's report and no stack
 * trace under it, and `npm run dev` shows the same report until the data is mended.
 */
export function dataIntegration(): AstroIntegration {
  return {
    name: "data",
    hooks: {
      "astro:build:start": () => {
        const result = checkFolder(readFolder(dataDir()));
        if (result.ok) return;
        console.error(`\n${formatProblems(result.problems, languageOf())}\n`);
        process.exit(1);
      },
      "astro:server:setup": ({ server }) => {
        guardPages(server, dataDir());
      },
    },
  };
}
