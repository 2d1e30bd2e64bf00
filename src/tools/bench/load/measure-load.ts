import type { Browser } from "@playwright/test";
import { budgets } from "../../../build/budgets.ts";
import type { Row } from "./format-table.ts";
import { openPage, reloadPage, type WindowSize } from "./open-page.ts";
import type { LoadTimes } from "./probe.ts";
import type { Trace } from "./read-tasks.ts";
import { blockingTime, longestTask, scriptTime } from "./sum-tasks.ts";
import { summarize } from "./summarize.ts";
import { type FetchedBytes, weighFetched } from "./weigh-fetched.ts";

/** One page in one window, loaded several times. */
export interface Loads {
  readonly bytes: FetchedBytes;
  readonly times: readonly LoadTimes[];
  readonly traces: readonly Trace[];
  /** Of the same pages, loaded once more in the same browser. */
  readonly again: readonly Trace[];
}

export interface Served {
  readonly dir: string;
  /** The home page's address. */
  readonly home: string;
}

/** How often each page is loaded: a single load tells more of the machine than of the page. */
export const LOADS = 5;

export async function measureLoads(
  browser: Browser,
  { dir, home }: Served,
  path: string,
  size: WindowSize,
): Promise<Loads> {
  const times: LoadTimes[] = [];
  const traces: Trace[] = [];
  const again: Trace[] = [];
  let fetched: readonly string[] = [];
  for (let index = 0; index < LOADS; index++) {
    const opened = await openPage(browser, home, path, size);
    times.push(await opened.page.evaluate(() => window.bench.readLoad()));
    traces.push(opened.trace);
    fetched = [...opened.fetched];
    again.push(await reloadPage(opened.page));
    await opened.close();
  }
  return { bytes: weighFetched(dir, home, fetched), times, traces, again };
}

/** The table of a page's loads, a column for each window. */
export function loadRows(loads: readonly Loads[]): Row[] {
  const bytes = (read: (bytes: FetchedBytes) => number) =>
    loads.map((load) => summarize([read(load.bytes)]));
  const times = (read: (times: LoadTimes) => number | null) =>
    loads.map((load) => summarize(load.times.map(read)));
  const traces = (read: (trace: Trace) => number) =>
    loads.map((load) => summarize(load.traces.map(read)));
  const longest = ({ tasks }: Trace) => longestTask(tasks)?.time ?? 0;
  return [
    { label: "HTML, bytes", cells: bytes(({ html }) => html) },
    { label: "styles, bytes", cells: bytes(({ styles }) => styles), target: budgets.allStyles },
    { label: "script, until it is quiet, bytes", cells: bytes(({ script }) => script) },
    { label: "all fetched, bytes", cells: bytes((b) => b.html + b.styles + b.script + b.rest) },
    { label: "first contentful paint, ms", cells: times(({ firstPaint }) => firstPaint) },
    { label: "largest contentful paint, ms", cells: times(({ largestPaint }) => largestPaint) },
    { label: "layout shift (CLS)", cells: times(({ shift }) => shift), digits: 4, target: 0 },
    { label: "total blocking time, ms", cells: traces(blockingTime) },
    {
      label: "longest task, ms",
      cells: traces(longest),
      target: 50,
    },
    {
      label: "  the same, loaded again, ms",
      cells: loads.map(({ again }) => summarize(again.map(longest))),
    },
    { label: "  by the clock, if over 50 ms", cells: times(({ longest }) => longest) },
    { label: "script ran, ms", cells: traces(scriptTime) },
    { label: "script ready, ms after the start", cells: times(({ ready }) => ready) },
  ];
}
