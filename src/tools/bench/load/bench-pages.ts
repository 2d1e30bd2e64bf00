import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { ensureChromium } from "../../browsers.ts";
import { buildSite, projectRoot } from "../../commands.ts";
import { serveDist } from "../../serve-dist.ts";
import { choosePages, type ChosenPage } from "./choose-pages.ts";
import { describeExplorer, explorerRows } from "./explorer-rows.ts";
import { formatTable } from "./format-table.ts";
import { type ExplorerTimes, measureExplorer } from "./measure-explorer.ts";
import { loadRows, LOADS, type Loads, measureLoads, type Served } from "./measure-load.ts";
import { openPage, SLOWDOWN, type WindowSize } from "./open-page.ts";
import { describeTask, longestTask } from "./sum-tasks.ts";

const windows: readonly WindowSize[] = [
  { name: "360 x 780", width: 360, height: 780, density: 2 },
  { name: "1440 x 900", width: 1440, height: 900, density: 1 },
];
const columns = windows.map(({ name }) => name);

/**
 * Builds the site as it stands now, serves it, and prints how quick its pages are in a Chromium whose
 * processor is slowed. Prints targets beside the numbers, and judges nothing: a busy machine proves nothing.
 * @throws Error when the site cannot be built or no browser is to be had
 */
export async function benchPages(): Promise<void> {
  const dir = join(projectRoot, ".cache/bench/pages");
  rmSync(dir, { recursive: true, force: true });
  const env = { BASE_PATH: "/", SITE_URL: undefined };
  if (!(await buildSite({ outDir: dir, env, quiet: true }))) throw new Error("the build failed");
  const { executablePath, args } = await ensureChromium();
  const { url: home, close } = await serveDist({ dir, port: 0 });
  const browser = await chromium.launch({ executablePath, args: [...args] });
  try {
    console.log(
      `\nEach page loaded ${LOADS} times, on a processor made ${SLOWDOWN} times slower: the median, and the worst in brackets. Tasks are in processor time; the rest goes by the clock, and wants a machine at rest.`,
    );
    for (const page of choosePages(dir)) await benchPage(browser, { dir, home }, page);
    await benchExplorer(browser, home);
  } finally {
    await browser.close();
    await close();
  }
}

async function benchPage(
  browser: Browser,
  site: Served,
  { name, path }: ChosenPage,
): Promise<void> {
  if (path === undefined) {
    console.log(`\n${name}: not there`);
    return;
  }
  const loads: Loads[] = [];
  for (const size of windows) loads.push(await measureLoads(browser, site, path, size));
  console.log(`\n${name}: /${path}`);
  console.log(formatTable(columns, loadRows(loads)));
  for (const [index, { traces }] of loads.entries()) {
    const task = longestTask(traces.flatMap(({ tasks }) => tasks));
    if (task !== undefined)
      console.log(`${columns[index] ?? ""}: longest task ${describeTask(task)}`);
  }
}

async function benchExplorer(browser: Browser, home: string): Promise<void> {
  const explorers: ExplorerTimes[] = [];
  for (const size of windows) {
    const { page, close } = await openPage(browser, home, "", size);
    explorers.push(await measureExplorer(page));
    await close();
  }
  console.log(`\nThe map on the home page, played with by mouse, on the same slow processor:`);
  console.log(formatTable(columns, explorerRows(explorers)));
  for (const [index, explorer] of explorers.entries()) {
    for (const line of describeExplorer(explorer)) console.log(`${columns[index] ?? ""}: ${line}`);
  }
}
