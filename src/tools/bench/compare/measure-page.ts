import type { Browser, Page } from "@playwright/test";
import { showMap, zoomFirst } from "../load/move-map.ts";
import { SLOWDOWN } from "../load/open-page.ts";
import { installProbe } from "../load/probe.ts";
import { blockingTime } from "../load/sum-tasks.ts";
import { tracePage } from "../load/trace-page.ts";
import { installMapProbe } from "./probe-map.ts";
import { slowNetwork, type Wire } from "./slow-network.ts";

/** One load of one page; milliseconds from the start of the navigation but for blocking and hover. */
export interface Load extends Wire {
  readonly firstPaint: number | null;
  readonly mapPainted: number;
  readonly blocking: number;
  /** From the pointer's move onto a county to the painted frame with its name; empty without such a thing. */
  readonly hovers: readonly (number | null)[];
  /** From a turn of the wheel to the painted frame with the larger map, and the frames meanwhile; empty without zoom. */
  readonly zooms: readonly (number | null)[];
  readonly frames: readonly number[];
}

/** Lighthouse's telephone, in pixels of the page. */
const WINDOW = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 };

/** Points of the map, as shares of its width and height, that lie in counties of the programme in every projection. */
const POINTS: readonly (readonly [number, number])[] = [
  [0.487, 0.29],
  [0.4, 0.36],
  [0.5, 0.3],
  [0.68, 0.31],
  [0.28, 0.5],
];
const TIPS = '[role="tooltip"], .bench-tip, .leaflet-tooltip';

/** Loads a page once, throttled as Lighthouse would, until it is quiet, then moves the pointer over its map. */
export async function measurePage(
  browser: Browser,
  url: string,
  plays: { readonly hover: boolean; readonly zoom: boolean },
): Promise<Load> {
  const context = await browser.newContext(WINDOW);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    // A browser's first page waits for much of the browser's own.
    await page.goto(new URL("/404.html", url).href, { waitUntil: "networkidle" });
    await page.addInitScript(installProbe);
    await page.addInitScript(installMapProbe);
    const readWire = await slowNetwork(devtools);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    const { result, trace } = await tracePage(page, async () => {
      await page.goto(url, { waitUntil: "networkidle" });
      return page.evaluate(() => window.mapPainted);
    });
    const { firstPaint } = await page.evaluate(() => window.bench.readLoad());
    const load = { firstPaint, mapPainted: result, blocking: blockingTime(trace), ...readWire() };
    const hovers = plays.hover ? await hoverMap(page) : [];
    return { ...load, hovers, ...(plays.zoom ? await zoomMap(page) : { zooms: [], frames: [] }) };
  } finally {
    await context.close();
  }
}

async function hoverMap(page: Page): Promise<(number | null)[]> {
  const map = page.locator('svg[data-map="guangdong"], #bench-map');
  await map.evaluate((element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
  });
  const box = await map.boundingBox();
  if (box === null) return [];
  const times: (number | null)[] = [];
  for (const [across, down] of POINTS) {
    await page.mouse.move(1, 1);
    await page.waitForTimeout(500);
    await page.evaluate((tips) => {
      const said = () =>
        [...document.querySelectorAll(tips)]
          .filter((tip) => window.bench.isShown(tip))
          .map((tip) => tip.textContent)
          .join("");
      const before = said();
      window.bench.arm("pointermove", () => said() !== "" && said() !== before);
    }, TIPS);
    await page.mouse.move(box.x + box.width * across, box.y + box.height * down);
    times.push((await page.evaluate(() => window.bench.result()))?.total ?? null);
  }
  return times;
}

/** The group that a zoom moves. */
const GROUP = 'svg[data-map="guangdong"] .zoomed, #bench-map svg > g';
/** Turns of the wheel, pixels: in and out again. The first, which may fetch what zooms, is not counted. */
const TURNS = [-1, -1, -1, -1, -1, 1, 1, 1, 1, 1].flatMap((turn) => [turn * 30, turn * 30]);

/** Zooms with the wheel and Ctrl, a turn after the other has been painted. */
async function zoomMap(page: Page): Promise<Pick<Load, "zooms" | "frames">> {
  const middle = await showMap(page);
  if (middle === undefined) return { zooms: [], frames: [] };
  await zoomFirst(page, middle);
  await page.keyboard.down("Control");
  await page.evaluate(() => {
    window.bench.startFrames();
  });
  const zooms: (number | null)[] = [];
  for (const turn of TURNS) {
    await page.evaluate((group) => {
      const where = () => document.querySelector(group)?.getAttribute("transform");
      const before = where();
      window.bench.arm("wheel", () => where() !== before);
    }, GROUP);
    await page.mouse.wheel(0, turn);
    zooms.push((await page.evaluate(() => window.bench.result()))?.total ?? null);
  }
  const frames = await page.evaluate(() => window.bench.stopFrames());
  await page.keyboard.up("Control");
  return { zooms, frames };
}
