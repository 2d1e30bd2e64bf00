import type { Page } from "@playwright/test";
import type { Target } from "./find-counties.ts";
import type { Latency } from "./probe.ts";

/** Something that a reader does to a county: what is got ready before, and what is timed. */
export interface Doing {
  prepare(page: Page, county: Target): Promise<void>;
  /** `null` when nothing came of it. */
  act(page: Page, county: Target): Promise<Latency | null>;
}

/** From nowhere onto the county, until the tooltip shows. */
export const hover: Doing = {
  async prepare(page) {
    await page.mouse.move(1, 1);
    await page.evaluate(async () => {
      const tip = () => document.querySelector('[role="tooltip"]');
      // A tooltip may linger a while, and a second one of another county counts all the same.
      for (let tries = 0; tries < 60 && window.bench.isShown(tip()); tries++) {
        await new Promise((next) => requestAnimationFrame(next));
      }
      const before = window.bench.isShown(tip()) ? tip()?.textContent : null;
      window.bench.arm(
        "pointermove",
        () => window.bench.isShown(tip()) && tip()?.textContent !== before,
      );
    });
  },
  async act(page, { x, y }) {
    await page.mouse.move(x, y);
    return page.evaluate(() => window.bench.result());
  },
};

/**
 * A click on the county, until its card shows: known by its link to the county's page, outside the
 * map, the table and the lists.
 */
export const select: Doing = {
  async prepare(page, { id, x, y }) {
    await page.mouse.move(x, y);
    await page.evaluate((county) => {
      const others = 'svg, table, [role="tooltip"], [role="listbox"]';
      window.bench.arm("click", () =>
        [...document.querySelectorAll(`map-explorer a[href$="/counties/${county}/"]`)].some(
          (link) => link.closest(others) === null && window.bench.isShown(link),
        ),
      );
    }, id);
  },
  async act(page, { x, y }) {
    await page.mouse.click(x, y);
    return page.evaluate(() => window.bench.result());
  },
};

/** Chooses every layer some times over, and gives the milliseconds that each took. */
export function chooseLayers(page: Page, rounds: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const times: number[] = [];
    const inputs = [...document.querySelectorAll<HTMLInputElement>('input[name="layer"]')];
    for (let round = 0; round < count; round++) {
      for (const input of inputs) {
        if (input.checked) continue;
        const root = input.closest("map-explorer") ?? document.body;
        const choose = () => {
          input.click();
        };
        times.push(await window.bench.settle(root, choose));
      }
    }
    return times;
  }, rounds);
}
