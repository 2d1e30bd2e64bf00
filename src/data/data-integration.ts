/** Joins the facts to Astro's commands: wrong data stops a build, and is reported in the browser by `npm run dev`. */

import path from "node:path";
import type { AstroIntegration } from "astro";
import { checkFolder } from "./check/check-folder.ts";
import { findWarnings } from "./check/find-warnings.ts";
import type { ReleasedFigures } from "./check/warnings/numbers.ts";
import {
  compareProblems,
  formatProblems,
  formatWarnings,
  type Language,
  languageOf,
  type Problem,
} from "./problem.ts";
import { dataDir, readFolder, storyDir } from "./read/read-folder.ts";
import { escapeMarkup } from "./values.ts";

/** The server of `npm run dev`, as Astro hands it to an integration. */
type DevServer = Parameters<
  NonNullable<AstroIntegration["hooks"]["astro:server:setup"]>
>[0]["server"];

/** What the dev server shows in place of a page while the data is wrong. */
interface ShownReport {
  /** The report as the check prints it. */
  readonly text: string;
  /** The message by which Vite's client shows its overlay. */
  readonly payload: {
    readonly type: "error";
    readonly err: {
      readonly name: string;
      readonly title: string;
      readonly message: string;
      readonly stack: string;
      readonly loc: { readonly file: string; readonly line: number; readonly column: number };
    };
  };
  /** A page with the report, and with Vite's client, which shows the overlay and reloads the page when the data is fixed. */
  readonly page: string;
}

const WORDS = {
  zh: {
    name: "npm run check:data",
    title: "数据有误，改好以后页面会自动恢复",
  },
  en: {
    name: "npm run check:data",
    title: "The data is wrong. The page comes back when it is fixed",
  },
} as const;

/** There is no stack trace to show: the fault is in the data. */
const NO_STACK = "<style>#stack{display:none}</style>";

/** Prepares a report for the browser. `base` is the path that the site is served under. */
function showReport(problems: readonly Problem[], language: Language, base: string): ShownReport {
  const text = formatProblems(problems, language);
  const [first] = problems.toSorted(compareProblems);
  const { name, title } = WORDS[language];
  // The overlay takes its message as HTML, and a report quotes the data.
  const html = escapeMarkup(text);
  const client = `${base.endsWith("/") ? base : `${base}/`}@vite/client`;
  const loc = {
    file: path.resolve(first?.file ?? ""),
    line: first?.line ?? 0,
    column: first?.column ?? 0,
  };
  return {
    text,
    payload: {
      type: "error",
      err: { name, title, message: `${html}${NO_STACK}`, stack: "", loc },
    },
    page: [
      `<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><meta charset="utf-8">`,
      `<title>${title}</title>`,
      `<script type="module">import { createHotContext } from "${client}";`,
      'createHotContext("/data").send("data:wrong");</script>',
      `<body><pre>${html}</pre></body></html>`,
    ].join("\n"),
  };
}

/** The module that keeps the facts after they are read. */
const DOOR = "src/data/load-dataset.ts";

/** The figures that readers of a data folder know; undefined where nothing is published. */
type ReadersKnow = (folder: string) => ReleasedFigures | undefined;

/** What shows the check's warnings on a page. */
const WARNINGS = "src/client/dev-warnings.ts";

/** Milliseconds to wait after the last change: saving, or switching branches, changes files several times. */
const STILL = 50;

const isWithin = (folder: string, file: string): boolean =>
  file === folder || file.startsWith(`${folder}${path.sep}`);

/**
 * Drops the modules that hold the facts: the one that loads them, and all that import it. The others stay, since
 * Astro's own modules keep what the server has set up in them.
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
 * Keeps `npm run dev` up to date with the data: an edited file shows at once. While anything is wrong, every page shows
 * the check's report instead, and comes back by itself when the data is fixed. The facts are read by plain file access,
 * which the bundler does not see, so each change drops the modules that hold them.
 */
function guardPages(server: DevServer, folder: string, readersKnow: ReadersKnow): void {
  const { hot } = server.environments.client;
  const clients = new Set<{ send: (payload: ShownReport["payload"]) => void }>();
  let wrong: ShownReport | undefined;
  let doubtful: string | undefined;

  const check = (): void => {
    const language = languageOf();
    const read = readFolder(folder);
    const result = checkFolder(read);
    wrong = result.ok ? undefined : showReport(result.problems, language, server.config.base);
    if (wrong) console.error(`\n${wrong.text}\n`);
    const warnings = findWarnings(read, readersKnow(folder));
    const known = doubtful;
    doubtful = warnings.length > 0 ? formatWarnings(warnings, language) : undefined;
    if (doubtful !== undefined && doubtful !== known) console.warn(`\n${doubtful}\n`);
  };

  const refresh = (): void => {
    dropFacts(server);
    check();
    if (!wrong) hot.send({ type: "full-reload" });
    // Not with hot.send: Vite would keep the error for a page that connects later, when it may be fixed, and Astro
    // would take it for an error of its own modules.
    else for (const client of clients) client.send(wrong.payload);
  };

  const story = storyDir(folder);
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add([folder, story]);
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
  // The page asks when it is there to show them.
  hot.on("data:ask", (_data, client) => {
    if (doubtful !== undefined)
      client.send("data:warnings", { report: doubtful, lang: languageOf() });
  });
  // A report that was sent just before all was mended takes itself back.
  hot.on("data:wrong", (_data, client) => {
    if (!wrong) client.send({ type: "full-reload" });
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

/**
 * A build stops at once on wrong data, with the editor's report and no stack trace below it, and `npm run dev` shows
 * the same report until the data is fixed, and below each page what the check asks about.
 */
export function dataIntegration(readersKnow: ReadersKnow): AstroIntegration {
  return {
    name: "data",
    hooks: {
      "astro:config:setup": ({ command, injectScript, updateConfig }) => {
        updateConfig({ vite: { resolve: { alias: { "#story": storyDir(dataDir()) } } } });
        if (command === "dev") injectScript("page", `import "/${WARNINGS}";`);
        if (command !== "build") return;
        const result = checkFolder(readFolder(dataDir()));
        if (result.ok) return;
        console.error(`\n${formatProblems(result.problems, languageOf())}\n`);
        process.exit(1);
      },
      "astro:server:setup": ({ server }) => {
        guardPages(server, dataDir(), readersKnow);
      },
    },
  };
}
