import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { liveFactsAreFrozen, TEST_FACTS } from "../../data/testing/test-facts.ts";
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
  type Manner,
  oneFailed,
  onePassed,
  type Outcome,
  type Step,
} from "./run-steps.ts";
import { buildPseudoSite } from "./pseudo-site.ts";
import { exampleBuild, liveBuild, reportPath, testBuilds, testSiteUrl } from "./test-builds.ts";

const [rootBuild, subBuild] = testBuilds;
const builds = ["build-root", "build-sub"];
const allBuilds = [...builds, "build-pseudo", "build-example"];

/**
 * The steps of `npm test`. Unit tests run beside what looks at the site, on a core each; what opens browsers has the
 * machine to itself.
 */
export const steps: readonly Step[] = [
  {
    name: "format",
    title: "Format",
    lane: "units",
    quick: true,
    run: (manner) => runTool(manner, "prettier", "--check", ...cached("prettier"), "."),
  },
  {
    name: "unit",
    title: "Unit tests",
    lane: "units",
    quick: true,
    run: (manner) => runVitest(manner, "unit"),
  },
  {
    name: "slow",
    title: "Unit tests that build, draw or damage all there is",
    lane: "units",
    run: (manner) => runVitest(manner, "slow"),
  },
  {
    name: "types",
    title: "Types",
    lane: "site",
    quick: true,
    run: (manner) => runTool(manner, "astro", "check"),
  },
  { name: "lint", title: "Lint", lane: "site", quick: true, run: lint },
  {
    name: "data",
    title: "Data check",
    lane: "site",
    quick: true,
    run: (manner) => runNode(manner, ["src/editor/check-data.ts"]),
  },
  {
    name: "build-root",
    title: "Build at /",
    lane: "site",
    run: (manner) => build(manner, rootBuild, TEST_FACTS),
  },
  {
    name: "build-sub",
    title: `Build under ${subBuild.base}`,
    lane: "site",
    run: (manner) => build(manner, subBuild, TEST_FACTS),
  },
  {
    name: "build-pseudo",
    title: "Build with one language more",
    lane: "site",
    run: async ({ beside }) => ((await buildPseudoSite(beside)) ? onePassed : oneFailed),
  },
  {
    name: "build-example",
    title: "Build of another province",
    lane: "site",
    run: (manner) => buildAndJudge(manner, exampleBuild, exampleBuild.facts),
  },
  {
    name: "dist",
    title: "Tests of the built site",
    lane: "site",
    needs: [...builds, "build-example"],
    run: (manner) =>
      runVitest(manner, "dist", { DIST_ROOT: rootBuild.dir, DIST_SUB: subBuild.dir }),
  },
  { name: "live", title: "The facts as they stand", lane: "site", needs: builds, run: runLive },
  { name: "smoke", title: "An old Chromium, WebKit, Firefox", needs: builds, run: runSmoke },
  { name: "browser", title: "Browser tests", needs: allBuilds, run: runBrowser },
  { name: "engines", title: "All specs in the old Chromium", onRequest: true, run: runEngines },
];

/** Tests of built sites that expect nothing of particular facts: they hold for whatever an editor writes. */
const ANY_SITE = ["budgets", "head", "inert", "landmarks", "leftovers", "links"].map(
  (name) => `src/e2e/dist/${name}.test.ts`,
);

/** The facts that are about to be published, where an editor has changed them since the tests' copy was taken. */
async function runLive(manner: Manner): Promise<Outcome> {
  if (liveFactsAreFrozen()) {
    return {
      ...onePassed,
      output: "They are those that the tests know: the build at / is theirs.",
    };
  }
  return buildAndJudge(manner, liveBuild, "");
}

async function buildAndJudge(manner: Manner, site: Site, facts: string): Promise<Outcome> {
  const built = await build(manner, site, facts);
  if (built.failed > 0) return built;
  const env = { DIST_ROOT: site.dir, DIST_ALONE: "1", SITE_DATA: facts };
  return runVitest(manner, "dist", env, ANY_SITE);
}

/** What a tool found in a file holds until the file changes. */
const cached = (tool: string): readonly string[] => [
  ...["--cache", "--cache-strategy", "content"],
  ...["--cache-location", join(projectRoot, ".cache", tool)],
];

async function runNode(
  { beside }: Manner,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const { code, output } = await runCommand(process.execPath, args, {
    cwd: projectRoot,
    capture: beside,
    env: { ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  return { ...(code === 0 ? onePassed : oneFailed), output };
}

function runTool(manner: Manner, tool: string, ...args: readonly string[]): Promise<Outcome> {
  return runNode(manner, [findTool(tool), ...args]);
}

/** Astro writes its types first: without them the type-aware rules see errors. */
async function lint(manner: Manner): Promise<Outcome> {
  const synced = await runTool(manner, "astro", "sync");
  const scripts = await runTool(manner, "eslint", ...cached("eslint"), ".");
  const styles = await runTool(manner, "stylelint", ...cached("stylelint"), "src/**/*.{css,astro}");
  const { failed } = addTallies([synced, scripts, styles]);
  const output = [synced, scripts, styles].map((one) => one.output ?? "").join("");
  return { ...(failed > 0 ? oneFailed : onePassed), output };
}

type Site = Pick<
  typeof liveBuild | typeof exampleBuild | (typeof testBuilds)[number],
  "base" | "dir"
>;

/** A build says all when it is watched, and else only why it failed. */
async function build({ beside }: Manner, { base, dir }: Site, facts?: string): Promise<Outcome> {
  const env = { BASE_PATH: base, SITE_URL: testSiteUrl, ...(facts && { SITE_DATA: facts }) };
  return (await buildSite({ outDir: dir, env, quiet: beside })) ? onePassed : oneFailed;
}

function runVitest(
  manner: Manner,
  project: "unit" | "slow" | "dist" | "smoke",
  env: NodeJS.ProcessEnv = {},
  files: readonly string[] = [],
): Promise<Outcome> {
  const report = reportPath(project);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const cores = manner.beside ? ["--maxWorkers=1"] : [];
  const args = [findTool("vitest"), "run", "--project", project, ...files, ...reporters, ...cores];
  return runAndCount(manner, "vitest", args, report, env);
}

async function runSmoke(manner: Manner): Promise<Outcome> {
  await ensureOldChromium();
  await ensureWebKit();
  await ensureFirefox();
  await ensureCjkFont();
  return runVitest(manner, "smoke");
}

async function runBrowser(manner: Manner): Promise<Outcome> {
  const { executablePath } = await ensureChromium();
  return runPlaywright(manner, executablePath);
}

/** It is run alone, and so builds what it looks at; one of the two builds tells what an engine cannot do. */
async function runEngines(manner: Manner): Promise<Outcome> {
  const built = await build(manner, rootBuild, TEST_FACTS);
  const builtUnder = await build(manner, subBuild, TEST_FACTS);
  const browser = await ensureOldChromium();
  const tested = await runPlaywright(
    manner,
    browser,
    "--project",
    subBuild.name,
    "--project",
    "dev",
  );
  return addTallies([built, builtUnder, tested]);
}

async function runPlaywright(
  manner: Manner,
  browser: string,
  ...more: readonly string[]
): Promise<Outcome> {
  await ensureCjkFont();
  const args = [findTool("@playwright/test", "playwright"), "test", ...more];
  // Playwright sets FORCE_COLOR for its workers, and Node warns of NO_COLOR next to it, each time.
  const colors = process.env.NO_COLOR ? { NO_COLOR: undefined, FORCE_COLOR: "0" } : {};
  const env = { CHROME_PATH: browser, SITE_DATA: TEST_FACTS, ...colors };
  return runAndCount(manner, "playwright", args, reportPath("browser"), env);
}

/** An earlier run's report is taken away first, or it might be counted. */
async function runAndCount(
  { beside }: Manner,
  runner: "vitest" | "playwright",
  args: readonly string[],
  report: string,
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  rmSync(report, { force: true });
  const options = { cwd: projectRoot, env, capture: beside };
  const { code, output } = await runCommand(process.execPath, args, options);
  return { ...countReport(runner, readIfThere(report), code), output };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
