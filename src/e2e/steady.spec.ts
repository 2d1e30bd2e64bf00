import { expect, test, type Page } from "@playwright/test";
import { readShifts, recordShifts, rest } from "./lib/measures.ts";
import { openPage, pageTypes } from "./lib/pages.ts";

// What the page still asks for when a test ends is no fault of the test's.
test.afterEach(async ({ page }) => {
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

/** The narrow telephone and the desk: where lines break differently, and what stands beside what. */
const windows = [
  { width: 360, height: 780 },
  { width: 1440, height: 900 },
];

/**
 * From now on every page has its script held back until the first paint, as a slow line does: here it would arrive before
 * it, and what it pushes about would never have been seen elsewhere.
 */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(recordShifts);
  await page.route(/\.js$/u, async (route) => {
    await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint").length > 0,
    );
    await route.continue();
  });
}

/** Opens a page and waits until nothing of it is still to come. */
async function open(page: Page, path: string): Promise<void> {
  // The page before has been painted, and would let the script of this one go.
  await page.goto("about:blank");
  await openPage(page, path);
  await page.waitForFunction(() => document.querySelector(":not(:defined)") === null);
  await page.evaluate(rest);
}

for (const size of windows) {
  test(`no page shifts while it loads, ${size.width} px wide, nor the home page while it is read to its end`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await watchShifts(page);
    // Home last, which is then read.
    for (const { name, path } of pageTypes.toReversed()) {
      await open(page, path);
      expect.soft(await page.evaluate(readShifts), name).toEqual([]);
    }
    const end = () => page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < (await end()); top += size.height / 2) {
      await page.evaluate((y) => {
        scrollTo({ top: y, behavior: "instant" });
      }, top);
      await page.evaluate(rest);
    }
    const bottom = await page.evaluate(() => scrollY + innerHeight);
    expect(bottom).toBeGreaterThanOrEqual((await end()) - 1);
    expect(await page.evaluate(readShifts)).toEqual([]);
  });
}

test("a county's small map does not move when the words beside it arrive", async ({ page }) => {
  for (const size of windows) {
    await page.setViewportSize(size);
    await page.goto("./counties/yingde/");
    const place = () => page.locator(".locator .mini").boundingBox();
    const whole = await place();
    // As while the page comes in, and its end is still on the way.
    await page.locator(".locator figcaption").evaluate((caption) => {
      caption.remove();
    });
    expect(await place()).toEqual(whole);
  }
});

test("a shift would be seen, and named by what shifted", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await watchShifts(page);
  await open(page, "./about/");
  await page.evaluate(() => {
    const late = document.createElement("div");
    late.style.height = "100px";
    document.body.prepend(late);
  });
  await page.evaluate(rest);
  const shifts = await page.evaluate(readShifts);
  expect(shifts.join()).toMatch(/^\d\.\d{4}: .*main/u);
});
