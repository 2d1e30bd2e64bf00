import type { Page } from "@playwright/test";
import { readTasks, type Trace, TRACE_CATEGORIES } from "./read-tasks.ts";

/** Does something with a page and gives the tasks that its main thread ran meanwhile. */
export async function tracePage<T>(
  page: Page,
  act: () => Promise<T>,
): Promise<{ readonly result: T; readonly trace: Trace }> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the page has no browser to trace");
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  const result = await act();
  const trace = await browser.stopTracing();
  return { result, trace: readTasks(trace.toString()) };
}
