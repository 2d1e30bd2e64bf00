import path from "node:path";
import { checkFolder } from "../check-folder.ts";
import { languageOf } from "../check/language-of.ts";
import { readFolder } from "../read/read-folder.ts";
import { STORY } from "../read/read-story.ts";
import type { DevServer } from "./dev-server.ts";
import { showReport, type ShownReport } from "./show-report.ts";

/** The module that keeps the facts once they are read. */
const DOOR = "src/data/load-dataset.ts";

/** Milliseconds for which files must be still: an editor's save, or a switch of branches, is many changes. */
const STILL = 50;

const isWithin = (folder: string, file: string): boolean =>
  file === folder || file.startsWith(`${folder}${path.sep}`);

/**
 * Drops the modules that hold the facts: the door to them, and all that import it. Not all there are: Astro's own keep
 * what the server has set up in them, and would begin anew without it.
 */
function dropFacts(server: DevServer): void {
  const door = path.resolve(DOOR).replaceAll("\\", "/");
  for (const { moduleGraph } of Object.values(server.environments)) {
    const dropped = new Set<Parameters<typeof moduleGraph.invalidateModule>[0]>();
    for (const module of moduleGraph.getModulesByFile(door) ?? []) {
      moduleGraph.invalidateModule(module, dropped);
    }
  }
}

/**
 * Keeps `npm run dev` true to the data: an edited file shows at once; while anything is wrong, every page, open or
 * asked for, shows the check's report instead, and comes back by itself when the data is mended. The facts are read by
 * plain file access, which the bundler does not see, so each change drops the modules that hold them.
 */
export function guardPages(server: DevServer, folder: string): void {
  const { hot } = server.environments.client;
  const clients = new Set<{ send: (payload: ShownReport["payload"]) => void }>();
  let wrong: ShownReport | undefined;

  const check = (): void => {
    const result = checkFolder(readFolder(folder));
    wrong = result.ok ? undefined : showReport(result.problems, languageOf(), server.config.base);
    if (wrong) console.error(`\n${wrong.text}\n`);
  };

  const refresh = (): void => {
    dropFacts(server);
    check();
    if (!wrong) hot.send({ type: "full-reload" });
    // Not to all at once: Vite would keep an error for a page that connects later, when it may be mended, and Astro
    // would take it for one of its own modules.
    else for (const client of clients) client.send(wrong.payload);
  };

  const story = path.resolve(STORY);
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on("all", (_event, file) => {
    const changed = path.resolve(file);
    if (!isWithin(folder, changed) && !isWithin(story, changed)) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, STILL);
  });

  hot.on("vite:client:connect", (_data, client) => {
    clients.add(client);
    if (wrong) client.send(wrong.payload);
  });
  hot.on("vite:client:disconnect", (_data, client) => {
    clients.delete(client);
  });
  server.middlewares.use((request, response, next) => {
    if (!wrong || !request.headers.accept?.includes("text/html")) {
      next();
      return;
    }
    response.writeHead(500, { "content-type": "text/html; charset=utf-8" });
    response.end(wrong.page);
  });
  check();
}
