import type { AstroIntegration } from "astro";
import { checkFolder } from "./check-folder.ts";
import { formatProblems } from "./check/format-problems.ts";
import { languageOf } from "./check/language-of.ts";
import { dataDir } from "./read/data-dir.ts";
import { readFolder } from "./read/read-folder.ts";

/**
 * Joins the facts to Astro's commands. A build stops at once on wrong data, with the editor's report and no stack
 * trace under it. `npm run dev` shows an edited data file at once: the facts are read by plain file access, which
 * the bundler does not see, so each change drops the modules that hold them and reloads the page.
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
        const folder = dataDir();
        server.watcher.add(folder);
        server.watcher.on("all", (_event, file) => {
          if (!file.startsWith(folder)) return;
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
          }
          server.environments.client.hot.send({ type: "full-reload" });
        });
      },
    },
  };
}
