import { mkdirSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../serve/project-root.ts";
import { choosePages } from "../pages/choose-pages.ts";
import { serveCompressed } from "../site/serve-compressed.ts";
import { CATEGORIES, type Report } from "./read-report.ts";
import { runLighthouse } from "./run-lighthouse.ts";
import { sumReports } from "./sum-reports.ts";

/** How often each page is judged: a single run tells more of the machine than of the page. */
const RUNS = 3;

/**
 * Builds the site, serves it compressed, and prints Lighthouse's scores for a page of each kind, mobile setting,
 * with the audits that cost points. Whole reports stay in `.cache/bench/reports`.
 * @throws Error when the site cannot be built or judged
 */
export async function benchLighthouse(): Promise<void> {
  const dir = join(projectRoot, ".cache/bench/lighthouse");
  const reports = join(projectRoot, ".cache/bench/reports");
  mkdirSync(reports, { recursive: true });
  const { url: home, close } = await serveCompressed(dir);
  try {
    const [load = 0] = loadavg();
    console.log(
      `\nLighthouse, mobile setting: the median of ${RUNS} runs. Load of the machine at the start: ${load.toFixed(1)}.`,
    );
    console.log("page".padEnd(40) + CATEGORIES.map((name) => name.padStart(16)).join(""));
    for (const { name, path } of choosePages(dir)) {
      // The map to embed asks search engines to pass it over, so that its score for them says nothing.
      if (path === undefined || path.startsWith("embed/")) continue;
      const runs: Report[] = [];
      for (let run = 1; run <= RUNS; run++) {
        const file = join(reports, `${name.toLowerCase().replaceAll(" ", "-")}-${run}.json`);
        runs.push(await runLighthouse(home + path, file));
      }
      const { scores, lost } = sumReports(runs);
      const cells = CATEGORIES.map((one) => String(scores[one]).padStart(16));
      console.log(`/${path}`.padEnd(40) + cells.join(""));
      for (const line of lost) console.log(`  ${line}`);
    }
  } finally {
    await close();
  }
}
