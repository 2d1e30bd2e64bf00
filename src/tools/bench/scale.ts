/** How the check of the facts and the build grow with the facts, measured on generated folders. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { SITE, TABLES } from "../../data/schema/files.ts";
import { writeData } from "../../data/testing/generate.ts";
import { findTool, projectRoot, runCommand } from "../commands.ts";

const usage = z.object({ maxRSS: z.number(), cpu: z.number() });

/** Runs a program of ours on `folder/data`; rejects with its output unless it ends with the code `expected`. */
async function measure(folder: string, args: readonly string[], expected = 0) {
  const report = join(folder, "usage.json");
  const preload = pathToFileURL(join(import.meta.dirname, "report-usage.ts")).href;
  const started = performance.now();
  const { code, output } = await runCommand(process.execPath, ["--import", preload, ...args], {
    cwd: projectRoot,
    capture: true,
    env: {
      SITE_DATA: join(folder, "data"),
      BENCH_REPORT: report,
      // What a page costs is measured without the pictures, each of which is drawn once and then kept.
      OG_IMAGES: "off",
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  });
  if (code !== expected) throw new Error(output);
  const seconds = (performance.now() - started) / 1000;
  const { maxRSS, cpu } = usage.parse(JSON.parse(readFileSync(report, "utf8")));
  return { seconds, work: cpu, memory: maxRSS / 1024, output };
}

/** Lends a folder apart from the project, which editors may watch: each file would cost several times as much. */
async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  return use(folder).finally(() => {
    rmSync(folder, { recursive: true });
  });
}

/** Prints a line of a table, numbers to two places. */
function print(cells: readonly (string | number)[]): void {
  const said = (cell: string | number) =>
    String(typeof cell === "string" ? cell : +cell.toFixed(2));
  console.log(cells.map((cell) => said(cell).padStart(12)).join(""));
}

/** Counties of the build that the others are compared with: it has a hundred pages and some. */
const SMALL = 40;

/** Builds a site of each number of counties. What starting costs, whatever the size, does not count as work of a page. */
export async function benchBuilds(sizes: readonly number[]): Promise<void> {
  const build = (counties: number) =>
    inFolder(async (folder) => {
      writeData(join(folder, "data"), counties);
      const args = [findTool("astro"), "build", "--outDir", join(folder, "dist")];
      const cost = await measure(folder, args);
      return { ...cost, pages: Number(/(\d+) page\(s\) built/u.exec(cost.output)?.[1]) };
    });
  const small = await build(SMALL);
  console.log(
    `\nBuilds. Work is processor time for each page beyond the ${small.pages} of ${SMALL} counties; targets at 2860: under 5 ms, at most 1536 MB.`,
  );
  print(["counties", "pages", "build s", "ms of work", "peak MB"]);
  for (const counties of sizes) {
    const { pages, seconds, work, memory } = await build(counties);
    print([counties, pages, seconds, (work - small.work) / (pages - small.pages), memory]);
  }
}

/** Counties of the folders to check, some 1 to 10 megabytes; and how often each is checked. */
const [COUNTIES, RUNS] = [[200, 400, 1000, 2000], 3];

/**
 * Checks sound folders of growing size, then such in which every citation names a source that is not there. The best
 * time counts, since what else a machine does takes time and never gives any.
 */
export async function benchCheck(): Promise<void> {
  console.log("\nnpm run check:data, the start of Node included");
  print(["MB", "faults", "check s", "ms/MB", "peak MB"]);
  for (const faulty of [false, true]) {
    for (const counties of COUNTIES) {
      await inFolder(async (folder) => {
        const data = join(folder, "data");
        writeData(data, counties, true);
        if (faulty) for (const { file } of [TABLES.sources, SITE]) renameSource(join(data, file));
        const runs = [];
        // As in package.json: what is young is cleared away sooner, which saves a third of the memory.
        const args = ["--max-semi-space-size=16", "src/editor/check-data.ts"];
        while (runs.length < RUNS) runs.push(await measure(folder, args, faulty ? 1 : 0));
        const sizes = readdirSync(data, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
        const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
        const seconds = Math.min(...runs.map((run) => run.seconds));
        const memory = Math.max(...runs.map((run) => run.memory));
        print([megabytes, faulty ? "all" : "none", seconds, (seconds * 1000) / megabytes, memory]);
      });
    }
  }
}

function renameSource(file: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace('"generated"', '"generated-anew"'));
}
