import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ensureChromium } from "../browsers.ts";
import { findTool, projectRoot, runCommand } from "../commands.ts";
import { ensurePackages, toolsFolder } from "../machine.ts";
import { choosePages, serveSite } from "./site.ts";

/** How often each page is judged: a single run tells more of the machine than of the page. */
const RUNS = 3;
/** The four things Lighthouse scores, by its own names. */
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

const auditRefs = z.array(z.object({ id: z.string(), weight: z.number() }));
const audit = {
  title: z.string(),
  score: z.number().nullable(),
  displayValue: z.string().optional(),
};
const report = z.object({
  runtimeError: z.undefined("the page did not load").optional(),
  categories: z.record(z.enum(CATEGORIES), z.object({ score: z.number(), auditRefs })),
  audits: z.record(z.string(), z.object(audit)),
});

/**
 * Prints Lighthouse's scores for a page of each kind (a telephone, slow 4G, a processor four times slower), of three runs
 * the one of middle performance, and the audits that cost points. Whole reports stay in `.cache/bench/reports`.
 * @throws Error when the site cannot be built, or Lighthouse cannot load or score a page
 */
export async function benchLighthouse(): Promise<void> {
  await ensurePackages(toolsFolder);
  const reports = join(projectRoot, ".cache/bench/reports");
  mkdirSync(reports, { recursive: true });
  const { dir, url: home, close } = await serveSite("lighthouse");
  try {
    console.log(
      `\nLighthouse, mobile setting: ${CATEGORIES.join(", ")}; the median of ${RUNS} runs`,
    );
    // The map to embed asks search engines to pass it over, so that its score for them says nothing.
    for (const path of choosePages(dir).filter((one) => !one.startsWith("embed/"))) {
      const runs: ReturnType<typeof readReport>[] = [];
      while (runs.length < RUNS) {
        const file = join(reports, `${path.replaceAll("/", "-") || "home-"}${runs.length}.json`);
        runs.push(await runLighthouse(home + path, file));
      }
      const run = runs.toSorted((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0))[RUNS >> 1];
      console.log([`/${path}`.padEnd(40), ...(run?.scores ?? [])].join("  "));
      for (const line of run?.lost ?? []) console.log(`  ${line}`);
    }
  } finally {
    await close();
  }
}

/** In a process of its own, so that one run does not slow the next. */
async function runLighthouse(url: string, file: string): Promise<ReturnType<typeof readReport>> {
  const { executablePath, args } = await ensureChromium();
  const options = [
    ...[url, "--quiet", "--output=json", `--output-path=${file}`, "--no-enable-error-reporting"],
    `--chrome-flags=${["--headless=new", ...args].join(" ")}`,
    `--only-categories=${CATEGORIES.join(",")}`,
  ];
  const script = findTool("lighthouse", "lighthouse", toolsFolder);
  const { code, output } = await runCommand(process.execPath, [script, ...options], {
    ...{ capture: true, env: { CHROME_PATH: executablePath }, timeout: 180_000 },
  });
  if (code !== 0) throw new Error(`Lighthouse on ${url}:\n${output}`);
  return readReport(readFileSync(file, "utf8"));
}

/**
 * The scores of a page, 0 to 100, in the order of CATEGORIES, and the audits that cost points.
 * @throws Error when Lighthouse could not load the page, or left a category without a score
 */
export function readReport(json: string) {
  const { categories, audits } = report.parse(JSON.parse(json));
  const lost = CATEGORIES.flatMap((name) =>
    categories[name].auditRefs.flatMap(({ id, weight }) => {
      const { title = "", score = null, displayValue = "" } = audits[id] ?? {};
      if (weight === 0 || score === null || score === 1) return [];
      return `${name}: ${[title, displayValue].join(" ").trim()} (${score})`;
    }),
  );
  return { scores: CATEGORIES.map((name) => Math.round(categories[name].score * 100)), lost };
}
