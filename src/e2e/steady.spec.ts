import { expect, test, type Page } from "@playwright/test";
import { pageTypes } from "./lib/pages.ts";
import { readShifts, recordShifts, rest } from "./lib/measures.ts";

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
 * Opens the page with its script held back until the first paint, as a slow line does: here it would
 * arrive before it, and what it pushes about would never have been seen elsewhere.
 */
async function open(page: Page, path: string, size: (typeof windows)[number]): Promise<void> {
  await page.setViewportSize(size);
  await page.addInitScript(recordShifts);
  await page.route(/\.js$/u, async (route) => {
    await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint").length > 0,
    );
    await route.continue();
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await page.waitForFunction(() => document.querySelector(":not(:defined)") === null);
  await page.evaluate(rest);
}

for (const size of windows) {
  for (const { name, path } of pageTypes) {
    test(`${name} does not shift while it loads, ${size.width} px wide`, async ({ page }) => {
      await open(page, path, size);
      expect(await page.evaluate(readShifts)).toEqual([]);
    });
  }

  test(`the home page does not shift while it is read to its end, ${size.width} px wide`, async ({
    page,
  }) => {
    // Some thirty stops, each with two frames to draw, take a busy machine a while.
    test.slow();
    await open(page, "./", size);
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
  await open(page, "./about/", { width: 360, height: 780 });
  await page.evaluate(() => {
    const late = document.createElement("div");
    late.style.height = "100px";
    document.body.prepend(late);
  });
  await page.evaluate(rest);
  const shifts = await page.evaluate(readShifts);
  expect(shifts.join()).toMatch(/^\d\.\d{4}: .*main/u);
});
