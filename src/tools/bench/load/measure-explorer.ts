import type { Page } from "@playwright/test";
import { findCounties } from "./find-counties.ts";
import { dragInCircles, showMap, zoomFirst, zoomInAndOut } from "./move-map.ts";
import { chooseLayers, type Doing, hover, select } from "./play-counties.ts";
import type { Latency } from "./probe.ts";
import type { Task } from "./read-tasks.ts";
import { longestTask } from "./sum-tasks.ts";
import { tracePage } from "./trace-page.ts";

/** Several doings of one kind; empty where the page has no such thing. */
export interface Played<T> {
  /** What each took; `null` for one of which nothing came. */
  readonly times: readonly (T | null)[];
  /** The longest task of each, or of all together where they run into one another. */
  readonly tasks: readonly Task[];
}

export interface ExplorerTimes {
  readonly hover: Played<Latency>;
  readonly select: Played<Latency>;
  /** Milliseconds to the picture, as all below. */
  readonly layers: Played<number>;
  readonly firstZoom: Played<number>;
  /** Milliseconds between frames. */
  readonly zooming: Played<number>;
  readonly panning: Played<number>;
}

/** How many counties are hovered and selected, and how often each layer is chosen. */
const [HOVERS, SELECTIONS, ROUNDS] = [20, 10, 3];

/** Plays with the map of a loaded home page as a reader with a mouse does. */
export async function measureExplorer(page: Page): Promise<ExplorerTimes> {
  // A county's link would leave the page if no script takes the click.
  await page.evaluate(() => {
    addEventListener("click", (event) => {
      event.preventDefault();
    });
  });
  const hovered = await visit(page, HOVERS, hover);
  const selected = await visit(page, SELECTIONS, select);
  await page.keyboard.press("Escape");
  const layers = await play(page, () => chooseLayers(page, ROUNDS));
  return { hover: hovered, select: selected, layers, ...(await moveMap(page)) };
}

async function visit(page: Page, count: number, doing: Doing): Promise<Played<Latency>> {
  const played: Played<Latency>[] = [];
  const { length } = await findCounties(page, count);
  for (let index = 0; index < length; index++) {
    // Looked up anew: what was done to the one before may have moved the map in the window.
    const county = (await findCounties(page, count))[index];
    if (county === undefined) continue;
    await doing.prepare(page, county);
    played.push(await play(page, async () => [await doing.act(page, county)]));
  }
  return {
    times: played.flatMap(({ times }) => times),
    tasks: played.flatMap(({ tasks }) => tasks),
  };
}

async function moveMap(
  page: Page,
): Promise<Pick<ExplorerTimes, "firstZoom" | "zooming" | "panning">> {
  const none = { times: [], tasks: [] };
  const middle = await showMap(page);
  if (middle === undefined) return { firstZoom: none, zooming: none, panning: none };
  const firstZoom = await play(page, async () => [await zoomFirst(page, middle)]);
  if (firstZoom.tasks.length === 0) return { firstZoom, zooming: none, panning: none };
  const zooming = await play(page, () => zoomInAndOut(page));
  const panning = await play(page, () => dragInCircles(page, middle));
  return { firstZoom, zooming, panning };
}

async function play<T>(page: Page, act: () => Promise<readonly (T | null)[]>): Promise<Played<T>> {
  const { result: times, trace } = await tracePage(page, act);
  const longest = longestTask(trace.tasks);
  const isEmpty = longest === undefined || times.every((time) => time === null);
  return { times, tasks: isEmpty ? [] : [longest] };
}
