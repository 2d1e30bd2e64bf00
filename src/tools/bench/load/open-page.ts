import type { Browser, Page, Response } from "@playwright/test";
import { installProbe } from "./probe.ts";
import type { Trace } from "./read-tasks.ts";
import { tracePage } from "./trace-page.ts";

/** A browser's window, in pixels of the page. */
export interface WindowSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Device pixels to one of the page's. */
  readonly density: number;
}

/** How many times slower the page's processor is made: a cheap telephone beside a developer's machine. */
export const SLOWDOWN = 4;

/** A page as it stands when it has painted, loaded and gone quiet. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses fetched, in their order. */
  readonly fetched: readonly string[];
  readonly trace: Trace;
  readonly close: () => Promise<void>;
}

/**
 * Opens a page of the site at `home` in a window, on a slowed processor, with the probe in it. The
 * error page is shown before, at full speed: a browser's first page waits for much of the browser's
 * own. Nothing is kept of it; the page under test fetches all its files.
 */
export async function openPage(
  browser: Browser,
  home: string,
  path: string,
  { width, height, density }: WindowSize,
): Promise<OpenPage> {
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, deviceScaleFactor: density });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.goto(`${home}404.html`, { waitUntil: "networkidle" });
  const fetched: string[] = [];
  page.on("response", (response: Response) => fetched.push(response.url()));
  await page.addInitScript(installProbe);
  await devtools.send("Page.enable");
  await devtools.send("Page.setLifecycleEventsEnabled", { enabled: true });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  // Asked of the browser and not of the page, which has enough to do.
  const painted = new Promise<void>((resolve) => {
    devtools.on("Page.lifecycleEvent", ({ name }) => {
      if (name === "firstContentfulPaint") resolve();
    });
  });
  const { trace } = await tracePage(page, async () => {
    await page.goto(home + path, { waitUntil: "networkidle" });
    await painted;
  });
  return { page, fetched, trace, close: () => context.close() };
}

/** Loads the page once more: now the browser knows its letters, and works for the page alone. */
export async function reloadPage(page: Page): Promise<Trace> {
  const { trace } = await tracePage(page, () => page.reload({ waitUntil: "networkidle" }));
  return trace;
}
