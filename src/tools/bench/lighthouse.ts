import { mkdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { ensureChromium } from "../browsers.ts";
import { findTool, projectRoot, runCommand } from "../commands.ts";
import { choosePages } from "./load/choose-pages.ts";
import { serveCompressed } from "./serve-compressed.ts";

/** The four things Lighthouse scores, by its own names. */
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof CATEGORIES)[number];

/** One page, judged once. Scores are 0 to 100. */
export interface Report {
  readonly scores: Readonly<Record<Category, number>>;
  /** Audits that cost points: `performance: Largest Contentful Paint 1.9 s (0.98)`. */
  readonly lost: readonly string[];
}

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const file = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.object({
    performance: category,
    accessibility: category,
    "best-practices": category,
    seo: category,
  }),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().default(""),
    }),
  ),
});

/**
 * Reads Lighthouse's own report.
 * @throws Error when it could not load the page, or left a category without a score
 */
export function readReport(json: string): Report {
  const { runtimeError, categories, audits } = file.parse(JSON.parse(json));
  if (runtimeError !== undefined) throw new Error(runtimeError.message);
  const scoreOf = (name: Category): number => {
    const { score } = categories[name];
    if (score === null) throw new Error(`Lighthouse gave no score for ${name}`);
    return Math.round(score * 100);
  };
  const lost = CATEGORIES.flatMap((name) =>
    categories[name].auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score === 1)
        return [];
      const shown = audit.displayValue === "" ? "" : ` ${audit.displayValue}`;
      return [`${name}: ${audit.title}${shown} (${audit.score})`];
    }),
  );
  const scores = {
    performance: scoreOf("performance"),
    accessibility: scoreOf("accessibility"),
    "best-practices": scoreOf("best-practices"),
    seo: scoreOf("seo"),
  };
  return { scores, lost };
}

/**
 * A page's runs in one: of each score the middle one, and what cost points in the run with the middle performance.
 * @throws Error when there is no run
 */
export function sumReports(reports: readonly Report[]): Report {
  const middle = <T>(items: readonly T[], by: (item: T) => number): T => {
    const sorted = items.toSorted((a, b) => by(a) - by(b));
    const found = sorted[Math.floor(sorted.length / 2)];
    if (found === undefined) throw new Error("no run to sum up");
    return found;
  };
  const score = (name: Category): number =>
    middle(reports, ({ scores }) => scores[name]).scores[name];
  const { lost } = middle(reports, ({ scores }) => scores.performance);
  const scores = {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
    seo: score("seo"),
  };
  return { scores, lost };
}

/**
 * Has Lighthouse judge one page as it does by default: a telephone, slow 4G, a processor four times slower.
 * In a process of its own, so that one run does not slow the next.
 * @param file where the whole report is left, for whoever wants to know more
 * @throws Error with Lighthouse's own words when it fails
 */
async function runLighthouse(url: string, file: string): Promise<Report> {
  const { executablePath, args } = await ensureChromium();
  const { code, output } = await runCommand(
    process.execPath,
    [
      findTool("lighthouse"),
      url,
      "--quiet",
      "--output=json",
      `--output-path=${file}`,
      `--chrome-flags=${["--headless=new", ...args].join(" ")}`,
      `--only-categories=${CATEGORIES.join(",")}`,
      "--no-enable-error-reporting",
    ],
    { capture: true, env: { CHROME_PATH: executablePath }, timeout: 180_000 },
  );
  if (code !== 0) throw new Error(`Lighthouse on ${url}:\n${output}`);
  return readReport(readFileSync(file, "utf8"));
}

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
