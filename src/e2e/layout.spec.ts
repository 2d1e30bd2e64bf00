import { expect, test } from "@playwright/test";
import { findSpilledText } from "./lib/faults.ts";
import { openPage, pageTypes } from "./lib/pages.ts";

/** The narrowest telephone, a usual one, a tablet, a desk. */
const widths = [320, 360, 768, 1440];

/** Parts of all types, so that two browsers share the work. */
const PARTS = 2;

for (let part = 0; part < PARTS; part += 1)
  test(`each type of page fits its window, all its text can be read, and no field is so small that a telephone zooms in on it, part ${part + 1} of ${PARTS}`, async ({
    page,
  }) => {
    for (const { name, path } of pageTypes.filter((_, index) => index % PARTS === part)) {
      await openPage(page, path);
      const small = await page
        .locator("select, textarea, input:not([type=radio], [type=checkbox])")
        .evaluateAll((fields) =>
          fields
            .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
            .map(({ outerHTML }) => outerHTML.slice(0, 120)),
        );
      expect.soft(small, name).toEqual([]);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const scrolled = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(scrolled, `${name} scrolls sideways at ${width} px`).toBe(0);
        const spilled = await page.evaluate(findSpilledText);
        expect.soft(spilled, `${name} at ${width} px`).toEqual([]);
      }
    }
  });

test("a name without an end does not push the home page sideways", async ({ page }) => {
  await openPage(page, "./");
  await page.setViewportSize({ width: 320, height: 800 });
  const scrolled = await page.evaluate(() => {
    for (const option of document.querySelectorAll(".place-filters option"))
      option.textContent += "字".repeat(90);
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
  expect(scrolled).toBe(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test("the first screen of a telephone has headline, figures, date, search and the whole map; one button shows the layers", async ({
      page,
    }) => {
      await page.goto("./");
      const first = ["h1", ".standfirst [data-fact] >> nth=1", ".byline b", ".more-tools summary"];
      const searched = javaScriptEnabled ? ["#county-search"] : [];
      for (const part of [...first, ...searched, "svg[data-map]"])
        await expect.soft(page.locator(part), part).toBeInViewport({ ratio: 0.99 });
      const layers = page.locator(".layer-switch");
      await expect(layers).toBeHidden();
      await page.locator(".more-tools summary").click();
      await expect(layers).toBeVisible();
      await page.locator(".layer-switch label").nth(1).click();
      await expect(page.locator('[data-panel="team"]')).toBeVisible();
      await page.setViewportSize({ width: 768, height: 740 });
      await page.locator(".more-tools").evaluate((details: HTMLDetailsElement) => {
        details.open = false;
      });
      await expect(layers).toBeVisible();
    });
  });
}
