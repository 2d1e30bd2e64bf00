import type { Page } from "@playwright/test";

/** In pixels of the window. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Brings the map to the middle of the window; gives its own middle, `undefined` without a map. */
export function showMap(page: Page): Promise<Point | undefined> {
  return page.evaluate(() => {
    const svg = document.querySelector('svg[data-map="guangdong"], #bench-map');
    svg?.scrollIntoView({ block: "center", behavior: "instant" });
    const box = svg?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}

/**
 * Turns the wheel, with Ctrl held, until the map is larger: the first turn may do no more than fetch
 * the code for it. Gives the milliseconds from the first turn, `null` when the map does not grow.
 */
export async function zoomFirst(page: Page, { x, y }: Point): Promise<number | null> {
  await page.mouse.move(x, y);
  await page.evaluate(() => {
    const shape = document.querySelector(
      'svg[data-map="guangdong"] [data-adcode], #bench-map path',
    );
    const width = () => shape?.getBoundingClientRect().width;
    const before = width();
    window.bench.arm("wheel", () => width() !== before);
  });
  const came = page.evaluate(() => window.bench.result());
  const state = { waiting: true };
  void came.finally(() => (state.waiting = false));
  await page.keyboard.down("Control");
  for (let turns = 0; turns < 10 && state.waiting; turns++) {
    await page.mouse.wheel(0, -100);
    await page.waitForTimeout(200);
  }
  await page.keyboard.up("Control");
  return (await came)?.total ?? null;
}

/** Milliseconds between the frames while the map is zoomed in and out. */
export function zoomInAndOut(page: Page): Promise<number[]> {
  return recordFrames(page, async () => {
    await page.keyboard.down("Control");
    for (const direction of [-1, 1, -1, 1, -1]) {
      for (let turns = 0; turns < 8; turns++) {
        await page.mouse.wheel(0, direction * 40);
        await page.waitForTimeout(16);
      }
    }
    await page.keyboard.up("Control");
  });
}

/** Milliseconds between the frames while the map is dragged about. */
export function dragInCircles(page: Page, { x, y }: Point): Promise<number[]> {
  return recordFrames(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 90; step++) {
      const angle = (step / 30) * 2 * Math.PI;
      await page.mouse.move(x + 60 * Math.sin(angle), y + 60 * (1 - Math.cos(angle)));
    }
    await page.mouse.up();
  });
}

async function recordFrames(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    window.bench.startFrames();
  });
  await act();
  return page.evaluate(() => window.bench.stopFrames());
}
