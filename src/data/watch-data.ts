import type { AstroIntegration } from "astro";
import { dataDir } from "./read/data-dir.ts";

/**
 * Lets `npm run dev` show an edited data file at once: the facts are read by plain file access, which the
 * bundler does not see, so each change drops the modules that hold them and reloads the page.
 */
export function watchData(): AstroIntegration {
  return {
    name: "watch-data",
    hooks: {
      "astro:server:setup": ({ server }) => {
        const folder = dataDir();
        server.watcher.add(folder);
        server.watcher.on("all", (_event, file) => {
          if (!file.startsWith(folder)) return;
          for (const environment of Object.values(server.environments))
            environment.moduleGraph.invalidateAll();
          server.environments.client.hot.send({ type: "full-reload" });
        });
      },
    },
  };
}
