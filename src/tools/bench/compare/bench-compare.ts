import { loadavg } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { ensureChromium } from "../../browsers.ts";
import { projectRoot } from "../../commands.ts";
import { formatTable, type Row } from "../load/format-table.ts";
import { summarize } from "../load/summarize.ts";
import { serveCompressed } from "../serve-compressed.ts";
import { buildPages } from "./build-pages.ts";
import { CONTENDERS } from "./contenders.ts";
import { formatVerdict, judge, type Standing } from "./judge.ts";
import { type Load, measurePage } from "./measure-page.ts";

/** How often each page is loaded, in turn, every second time in the other order. */
const ROUNDS = 5;

/**
 * Prints our home page beside the same page with its map made by ECharts, by d3 in the browser and by Leaflet, and
 * beside one that is nothing but the text and the bare SVG, all under the same throttling. Judges in words alone.
 * @throws Error when a page cannot be built or loaded
 */
export async function benchCompare(): Promise<void> {
  const dir = join(projectRoot, ".cache/bench/compare");
  const { url: home, close } = await serveCompressed(dir, buildPages, "/compare/");
  const { executablePath, args } = await ensureChromium();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  const loads = new Map<string, Load[]>(CONTENDERS.map(({ name }) => [name, []]));
  const [before = 0] = loadavg();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const { name, path } of round % 2 === 0 ? CONTENDERS : CONTENDERS.toReversed()) {
        loads.get(name)?.push(
          await measurePage(browser, home + path, {
            hover: name !== "bare",
            zoom: name === "ours" || name === "d3-browser",
          }),
        );
      }
    }
  } finally {
    await browser.close();
    await close();
  }
  const [after = 0] = loadavg();
  console.log(
    `\nThe map of the home page, made in five ways: slow 4G (1.6 Mbit/s, 150 ms), a processor 4 times slower, a telephone's window; ${ROUNDS} loads each, in turn: the median, and the worst in brackets. Load of the machine ${before.toFixed(1)} to ${after.toFixed(1)}.`,
  );
  console.log(formatTable([...loads.keys()], compareRows([...loads.values()])));
  const [ours, ...others] = [...loads].map(([name, list]) => standing(name, list));
  const bare = others.pop();
  if (ours && bare) console.log(formatVerdict(judge(ours, others, bare)));
}

function compareRows(pages: readonly (readonly Load[])[]): Row[] {
  const row = (label: string, read: (load: Load) => number | null): Row => ({
    label,
    cells: pages.map((loads) => summarize(loads.map(read))),
  });
  return [
    row("on the wire, bytes", ({ bytes }) => bytes),
    row("requests", ({ requests }) => requests),
    row("first contentful paint, ms", ({ firstPaint }) => firstPaint),
    row("map painted, ms", ({ mapPainted }) => mapPainted),
    row("total blocking time, ms", ({ blocking }) => blocking),
    {
      label: "hover to name, ms",
      cells: pages.map((loads) => summarize(loads.flatMap(({ hovers }) => hovers))),
    },
    {
      label: "turn of the wheel to larger map, ms",
      cells: pages.map((loads) => summarize(loads.flatMap(({ zooms }) => zooms))),
    },
    row("longest frame while zooming, ms", ({ frames }) => longest(frames)),
  ];
}

const longest = (frames: readonly number[]): number | null =>
  frames.length === 0 ? null : Math.max(...frames);

function standing(name: string, loads: readonly Load[]): Standing {
  const middle = (values: readonly (number | null)[]) => summarize(values)?.median ?? Number.NaN;
  const median = (read: (load: Load) => number | null) => middle(loads.map(read));
  return {
    name,
    bytes: median(({ bytes }) => bytes),
    firstPaint: median(({ firstPaint }) => firstPaint),
    mapPainted: median(({ mapPainted }) => mapPainted),
    blocking: median(({ blocking }) => blocking),
    hover: middle(loads.flatMap(({ hovers }) => hovers)),
    zoom: middle(loads.flatMap(({ zooms }) => zooms)),
    longestFrame: median(({ frames }) => longest(frames)),
  };
}
