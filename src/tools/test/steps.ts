import { readFileSync, rmSync } from "node:fs";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import {
  ensureChromium,
  ensureCjkFont,
  ensureFirefox,
  ensureOldChromium,
  ensureWebKit,
} from "../browsers.ts";
import { buildSite, findTool, projectRoot, runCommand } from "../commands.ts";
import {
  addTallies,
  countReport,
  oneFailed,
  onePassed,
  type Step,
  type Tally,
} from "./run-steps.ts";
import { liveBuild, reportPath, type TestBuild, testBuilds, testSiteUrl } from "./test-builds.ts";

const [rootBuild, subBuild] = testBuilds;
const builds = ["build-root", "build-sub"];

/** The steps of `npm test`, cheapest first, so that a slip shows before a browser starts. */
export const steps: readonly Step[] = [
  { name: "format", title: "Format", run: () => runTool("prettier", "--check", ".") },
  { name: "lint", title: "Lint", run: lint },
  { name: "types", title: "Types", run: () => runTool("astro", "check") },
  { name: "unit", title: "Unit tests", run: () => runVitest("unit") },
  { name: "data", title: "Data check", run: () => runNode(["src/editor/check-data.ts"]) },
  { name: "build-root", title: "Build at /", run: () => buildFor(rootBuild) },
  { name: "build-sub", title: `Build under ${subBuild.base}`, run: () => buildFor(subBuild) },
  {
    name: "dist",
    title: "Tests of the built site",
    needs: builds,
    run: () => runVitest("dist", { DIST_ROOT: rootBuild.dir, DIST_SUB: subBuild.dir }),
  },
  { name: "build-live", title: "Build of the facts as they stand", run: buildLive },
  {
    name: "live",
    title: "What any site must hold, of the facts as they stand",
    needs: ["build-live"],
    run: () =>
      runVitest("dist", { DIST_ROOT: liveBuild.dir, DIST_ALONE: "1", SITE_DATA: "" }, ANY_SITE),
  },
  { name: "smoke", title: "An old Chromium, WebKit, Firefox", needs: builds, run: runSmoke },
  { name: "browser", title: "Browser tests", needs: builds, run: runBrowser },
  { name: "engines", title: "All specs in the old Chromium", onRequest: true, run: runEngines },
];

/** Tests of built sites that expect nothing of particular facts: they hold for whatever an editor writes. */
const ANY_SITE = ["budgets", "head", "inert", "landmarks", "leftovers", "links"].map(
  (name) => `src/e2e/dist/${name}.test.ts`,
);

async function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Tally> {
  const { code } = await runCommand(process.execPath, args, {
    cwd: projectRoot,
    env: { ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  return code === 0 ? onePassed : oneFailed;
}

function runTool(tool: string, ...args: string[]): Promise<Tally> {
  return runNode([findTool(tool), ...args]);
}

/** Astro writes the types of `astro:content` first: without them the type-aware rules see errors. */
async function lint(): Promise<Tally> {
  const synced = await runTool("astro", "sync");
  const scripts = await runTool("eslint", ".");
  const styles = await runTool("stylelint", "src/**/*.css");
  return [synced, scripts, styles].find(({ failed }) => failed > 0) ?? onePassed;
}

async function buildFor({ base, dir }: TestBuild): Promise<Tally> {
  const env = { BASE_PATH: base, SITE_URL: testSiteUrl, SITE_DATA: TEST_FACTS };
  return (await buildSite({ outDir: dir, env })) ? onePassed : oneFailed;
}

async function buildLive(): Promise<Tally> {
  const env = { BASE_PATH: liveBuild.base, SITE_URL: testSiteUrl };
  return (await buildSite({ outDir: liveBuild.dir, env })) ? onePassed : oneFailed;
}

function runVitest(
  project: "unit" | "dist" | "smoke",
  env: NodeJS.ProcessEnv = {},
  files: readonly string[] = [],
): Promise<Tally> {
  const report = reportPath(project);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = [findTool("vitest"), "run", "--project", project, ...files, ...reporters];
  return runAndCount("vitest", args, report, env);
}

async function runSmoke(): Promise<Tally> {
  await ensureOldChromium();
  await ensureWebKit();
  await ensureFirefox();
  await ensureCjkFont();
  return runVitest("smoke");
}

async function runBrowser(): Promise<Tally> {
  const { executablePath } = await ensureChromium();
  return runPlaywright(executablePath);
}

/** It is run alone, and so builds what it looks at; one of the two builds tells what an engine cannot do. */
async function runEngines(): Promise<Tally> {
  const built = await buildFor(rootBuild);
  const builtUnder = await buildFor(subBuild);
  const browser = await ensureOldChromium();
  const tested = await runPlaywright(browser, "--project", rootBuild.name, "--project", "dev");
  return addTallies([built, builtUnder, tested]);
}

async function runPlaywright(browser: string, ...more: readonly string[]): Promise<Tally> {
  await ensureCjkFont();
  const args = [findTool("@playwright/test", "playwright"), "test", ...more];
  // Playwright sets FORCE_COLOR for its workers, and Node warns of NO_COLOR next to it, each time.
  const colors = process.env.NO_COLOR ? { NO_COLOR: undefined, FORCE_COLOR: "0" } : {};
  const env = { CHROME_PATH: browser, SITE_DATA: TEST_FACTS, ...colors };
  return runAndCount("playwright", args, reportPath("browser"), env);
}

/** An earlier run's report is taken away first, or it might be counted. */
async function runAndCount(
  runner: "vitest" | "playwright",
  args: readonly string[],
  report: string,
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  rmSync(report, { force: true });
  const { code } = await runCommand(process.execPath, args, { cwd: projectRoot, env });
  return countReport(runner, readIfThere(report), code);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
