import type { Browser, CDPSession } from "@playwright/test";
import { withChromium } from "../browsers.ts";
import { choosePages, serveSite } from "./site.ts";

/** How many times slower the page's processor is made: a cheap telephone beside a developer's machine. */
const SLOWDOWN = 4;
/** How often each page is loaded: a single load tells more of the machine than of the page. */
export const LOADS = 5;
/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW_4G = {
  ...{ offline: false, latency: 150 },
  ...{ downloadThroughput: (1638.4 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 },
};
const PHONE = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2 };
const DESK = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 };

/** What one load of a page took, by names for people; null for what did not come. */
export type Load = Readonly<Record<string, number | null>>;

/**
 * Loads a page on a slowed processor, without a cache, until it is quiet. The error page is shown before, at full speed:
 * a browser's first page waits for much of the browser's own.
 * @param slow over slow 4G too
 * @param probe runs in the page before all else
 */
export async function loadPage(
  browser: Browser,
  url: string,
  window: typeof PHONE,
  { slow = false, probe }: { readonly slow?: boolean; readonly probe?: () => void } = {},
) {
  const context = await browser.newContext(window);
  const page = await context.newPage();
  await page.goto(new URL("/404.html", url).href, { waitUntil: "networkidle" });
  if (probe) await page.addInitScript(probe);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  if (slow) await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  let [bytes, requests] = [0, 0];
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  const before = await readWork(devtools);
  await page.goto(url, { waitUntil: "networkidle" });
  const work = await readWork(devtools);
  const load = {
    ...{ "on the wire, bytes": bytes, requests, ...(await page.evaluate(readEntries)) },
    "work of the main thread, ms": work.all - before.all,
    "  script, ms": work.script - before.script,
    "  style and layout, ms": work.layout - before.layout,
  };
  return { page, load, close: () => context.close() };
}

/** Milliseconds of processor time that the page's main thread took so far. */
async function readWork(devtools: CDPSession) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
  const layout = of("LayoutDuration") + of("RecalcStyleDuration");
  return { all: of("TaskDuration"), script: of("ScriptDuration"), layout };
}

/** Runs in the page and is sent as text, so that it may use nothing from outside itself. Milliseconds, but for the shift. */
function readEntries(): Promise<Load> {
  const seen: (PerformanceEntry & { value?: number; hadRecentInput?: boolean })[] = [];
  const observer = new PerformanceObserver((list) => {
    seen.push(...list.getEntries());
  });
  const types = ["paint", "largest-contentful-paint", "layout-shift", "longtask"];
  for (const type of types) observer.observe({ type, buffered: true });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return new Promise((resolve) => {
    setTimeout(() => {
      const of = (type: string) => seen.filter(({ entryType }) => entryType === type);
      const first = seen.find(({ name }) => name === "first-contentful-paint")?.startTime ?? null;
      const late = of("longtask").filter(({ startTime }) => first !== null && startTime >= first);
      const shifts = of("layout-shift").filter(({ hadRecentInput }) => !hadRecentInput);
      resolve({
        "first contentful paint, ms": first,
        "largest contentful paint, ms": of("largest-contentful-paint").at(-1)?.startTime ?? null,
        "layout shift, aim 0": sum(shifts.map(({ value = 0 }) => value)),
        // Only tasks over 50 ms are told, each a wait that a reader notices.
        "longest task, aim under 50 ms": Math.max(0, ...of("longtask").map((one) => one.duration)),
        "total blocking time, ms": sum(late.map(({ duration }) => duration - 50)),
      });
    }, 200);
  });
}

/** The middle value; NaN where there is none. */
export function median(values: readonly (number | null | undefined)[]): number {
  const sorted = values.filter((value) => value != null).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints a table with a column for each name: of what its loads took the median, and the worst in brackets. */
export function printLoads(columns: Readonly<Record<string, readonly Load[]>>): void {
  const lists = Object.values(columns);
  const cell = (loads: readonly Load[], label: string): string => {
    const values = loads.map((load) => load[label] ?? null).filter((value) => value !== null);
    const said = (value: number) => String(Number(value.toFixed(label.includes("shift") ? 4 : 0)));
    if (values.length === 0) return "not there";
    const [middle, worst] = [said(median(values)), said(Math.max(...values))];
    return middle === worst ? middle : `${middle} (${worst})`;
  };
  const labels = new Set(lists.flatMap((loads) => Object.keys(loads[0] ?? {})));
  const rows = [...labels].map((label) => [label, ...lists.map((loads) => cell(loads, label))]);
  for (const [label = "", ...cells] of [["", ...Object.keys(columns)], ...rows])
    console.log(label.padEnd(32) + cells.map((text) => text.padStart(17)).join(""));
}

/**
 * Prints how quick a page of each kind is in a Chromium whose processor is slowed. Judges nothing: a busy machine proves
 * nothing.
 * @throws Error when the site cannot be built or no browser is to be had
 */
export async function benchPages(): Promise<void> {
  const { dir, url: home, close } = await serveSite("pages");
  console.log(
    `\nEach page loaded ${LOADS} times, on a processor made ${SLOWDOWN} times slower: the median, and the worst in brackets. Work is processor time; the rest goes by the clock, and wants a machine at rest.`,
  );
  await withChromium(async (browser) => {
    for (const path of choosePages(dir)) {
      const columns = { "360 x 780": [] as Load[], "1440 x 900": [] as Load[] };
      for (const [index, list] of Object.values(columns).entries()) {
        while (list.length < LOADS) {
          const { load, close } = await loadPage(browser, home + path, index ? DESK : PHONE);
          list.push(load);
          await close();
        }
      }
      console.log(`/${path}`);
      printLoads(columns);
    }
  }).finally(close);
}
