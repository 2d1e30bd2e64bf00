import type { Page } from "@playwright/test";
import { z } from "zod";

/*
 * What the browser did to show a page: what it moved about, and how much it restyled and laid out. The functions that run
 * in the page use nothing but the page.
 */

/** Chromium's record of what moved without the reader's doing; TypeScript's library has no type for it. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

declare global {
  interface Window {
    /** Set by recordShifts. */
    shifts?: { readonly observer: PerformanceObserver; readonly entries: PerformanceEntry[] };
  }
}

/** Runs in the page before it loads: keeps every layout shift from the first on. */
export function recordShifts(): void {
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => {
    entries.push(...list.getEntries());
  });
  observer.observe({ type: "layout-shift", buffered: true });
  window.shifts = { observer, entries };
}

/** Runs in the page: each shift so far as its score and what shifted, such as `0.0312: main#main`. */
export function readShifts(): string[] {
  if (window.shifts === undefined) throw new Error("recordShifts has not run");
  const { observer, entries } = window.shifts;
  entries.push(...observer.takeRecords());
  const isShift = (entry: PerformanceEntry): entry is LayoutShift => "sources" in entry;
  const name = (node: Node | null): string => {
    if (!(node instanceof Element)) return node?.textContent?.trim().slice(0, 20) ?? "gone";
    const id = node.id === "" ? "" : `#${node.id}`;
    return [node.tagName.toLowerCase() + id, ...node.classList].join(".");
  };
  return entries
    .filter(isShift)
    .filter(({ hadRecentInput }) => !hadRecentInput)
    .map(
      ({ value, sources }) =>
        `${value.toFixed(4)}: ${sources.map(({ node }) => name(node)).join(", ")}`,
    );
}

/** Runs in the page: waits until two frames have been drawn, and with them every shift so far told. */
export async function rest(): Promise<void> {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  await frame();
  await frame();
}

/** What the browser did to show a change: counted, since a count is the same on any machine. */
interface Work {
  /** Elements whose styles were reckoned anew, the most in one go and in all. */
  readonly restyledAtOnce: number;
  readonly restyled: number;
  /** Objects laid out in one go, the most: before anything of a page that loads was painted, and at any time. */
  readonly laidOutFirst: number;
  readonly laidOutAtOnce: number;
  /** Layouts that script forced by asking for a size after it had changed something. */
  readonly forced: number;
}

const event = z.object({
  name: z.string(),
  pid: z.number(),
  ts: z.number(),
  args: z
    .object({
      elementCount: z.number().optional(),
      beginData: z
        .object({
          totalObjects: z.number().optional(),
          stackTrace: z.array(z.unknown()).optional(),
        })
        .optional(),
    })
    .optional(),
});
const file = z.object({ traceEvents: z.array(event) });

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline.stack", "loading"];

/**
 * Does something with a page and counts what the browser did meanwhile, from its own trace.
 * @param act ends when what it does is painted: `nextFrame` waits for that
 */
export async function countWork(page: Page, act: () => Promise<void>): Promise<Work> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the page has no browser to trace");
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const { traceEvents } = file.parse(JSON.parse((await browser.stopTracing()).toString()));
  const named = (name: string) => traceEvents.filter((one) => one.name === name);
  const restyles = named("UpdateLayoutTree").map(({ args }) => args?.elementCount ?? 0);
  const layouts = named("Layout").map(({ ts, args }) => ({ ts, ...args?.beginData }));
  const firstPaint = named("firstContentfulPaint").at(-1)?.ts ?? 0;
  const most = (some: typeof layouts): number =>
    Math.max(0, ...some.map(({ totalObjects = 0 }) => totalObjects));
  return {
    restyledAtOnce: Math.max(0, ...restyles),
    restyled: restyles.reduce((sum, count) => sum + count, 0),
    laidOutFirst: most(layouts.filter(({ ts }) => ts <= firstPaint)),
    laidOutAtOnce: most(layouts),
    forced: layouts.filter(({ stackTrace = [] }) => stackTrace.length > 0).length,
  };
}

/** Until what was changed has been painted: the second frame from now. */
export const nextFrame = (page: Page): Promise<void> => page.evaluate(rest);
