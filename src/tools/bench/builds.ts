import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { findTool, projectRoot, runCommand } from "../commands.ts";
import { writeData } from "./write-data.ts";

/** One measured build. */
interface BuildMeasure {
  readonly counties: number;
  readonly pages: number;
  /** Wall time of the whole command, seconds. */
  readonly seconds: number;
  /** Time in which the pages were written, milliseconds a page by the clock. */
  readonly perPage: number;
  /** Processor time of the whole build, milliseconds: what other programs do meanwhile does not count. */
  readonly work: number;
  /** Peak resident memory, megabytes. */
  readonly memory: number;
}

const usage = z.object({ maxRSS: z.number(), cpu: z.number() });

/** Takes pages and seconds from Astro's closing lines: `✓ Completed in 1.34s.` after the routes, `98 page(s) built`. */
export function readBuildLog(log: string): { pages: number; rendering: number } {
  const plain = log.replaceAll(/\u001b\[\d+m/g, "");
  const pages = Number(/(\d+) page\(s\) built/.exec(plain)?.[1] ?? Number.NaN);
  const routes = plain.slice(plain.indexOf("generating static routes"));
  const done = /✓ Completed in (?:(\d+)m )?([\d.]+)(ms|s)/.exec(routes);
  const last = Number(done?.[2] ?? Number.NaN) * (done?.[3] === "s" ? 1000 : 1);
  const rendering = Number(done?.[1] ?? 0) * 60_000 + last;
  return { pages, rendering };
}

/**
 * Milliseconds of work for each page that a build has more than a small one: what starting up costs, whatever the size,
 * is in both. `undefined` when it has no more pages.
 */
export function workPerPage(
  small: Pick<BuildMeasure, "pages" | "work">,
  large: Pick<BuildMeasure, "pages" | "work">,
): number | undefined {
  const more = large.pages - small.pages;
  return more > 0 ? (large.work - small.work) / more : undefined;
}

/**
 * Builds the site on a generated number of counties and measures it.
 * @throws Error with the build's own output if it fails.
 */
async function measureBuild(counties: number): Promise<BuildMeasure> {
  // Apart from the project, whose folder editors and others may watch: each file would cost several times as much.
  const folder = mkdtempSync(path.join(tmpdir(), `bench-${counties}-`));
  try {
    return await measureIn(folder, counties);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureIn(folder: string, counties: number): Promise<BuildMeasure> {
  writeData(path.join(folder, "data"), counties);
  const report = path.join(folder, "usage.json");
  const preload = pathToFileURL(path.join(import.meta.dirname, "report-usage.ts")).href;
  const started = performance.now();
  const { code, output } = await runCommand(
    process.execPath,
    ["--import", preload, findTool("astro"), "build", "--outDir", path.join(folder, "dist")],
    {
      cwd: projectRoot,
      capture: true,
      env: {
        SITE_DATA: path.join(folder, "data"),
        BENCH_REPORT: report,
        // What a page costs is measured without the pictures, each of which is drawn once and then kept.
        OG_IMAGES: "off",
        ASTRO_TELEMETRY_DISABLED: "1",
      },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(output);
  const { pages, rendering } = readBuildLog(output);
  const { maxRSS, cpu } = usage.parse(JSON.parse(readFileSync(report, "utf8")));
  return {
    ...{ counties, pages, seconds, work: cpu },
    perPage: rendering / pages,
    memory: maxRSS / 1024,
  };
}

/** Counties of the build that the others are compared with: it has a hundred pages and some. */
const SMALL = 40;

/**
 * Builds a site of each number of counties, and prints a line about each build: by the clock, and in processor time for
 * each page beyond the first hundred, of which a busy machine does not change much.
 */
export async function benchBuilds(sizes: readonly number[]): Promise<void> {
  const small = await measureBuild(SMALL);
  console.log(
    `\nBuilds. Work is processor time for each page beyond the ${small.pages} of ${SMALL} counties; targets at 2860: under 5 ms, at most 1536 MB.`,
  );
  console.log("counties   pages   build s   ms/page   work/page   peak MB");
  for (const size of sizes) {
    const measure = await measureBuild(size);
    const { counties, pages, seconds, perPage, memory } = measure;
    const cells = [
      String(counties).padStart(8),
      String(pages).padStart(8),
      seconds.toFixed(1).padStart(10),
      perPage.toFixed(2).padStart(10),
      (workPerPage(small, measure)?.toFixed(2) ?? "-").padStart(12),
      memory.toFixed(0).padStart(10),
    ];
    console.log(cells.join(""));
  }
}
