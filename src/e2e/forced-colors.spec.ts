import { expect, test, type Page } from "@playwright/test";
import { contrast } from "./lib/faults.ts";
import { openExplorer } from "./lib/explorer.ts";

test.use({ trace: "off", forcedColors: "active" });

/** How a shape of each status looks: its fill, its line, its dashes. */
const looksOf = (page: Page) =>
  page.evaluate(() =>
    [
      '[data-status="documented"]:not(.official)',
      ".official",
      '[data-status="listed"]:not(.official)',
      '[data-status="outside"]',
    ].map((status) => {
      const shape = document.querySelector(`svg[data-map] path${status}`);
      if (!shape) throw new Error(`no shape ${status}`);
      const { fill, stroke, strokeDasharray } = getComputedStyle(shape);
      return { fill, stroke, strokeDasharray };
    }),
  );

for (const colorScheme of ["light", "dark"] as const) {
  test(`in the reader's own ${colorScheme} colours the statuses of the map are told apart`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openExplorer(page);
    const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const looks = await looksOf(page);
    const [documented, official, listed, outside] = looks;
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(4);
    // Filled, hatched with a broken edge, tinted, an outline on the reader's own ground.
    expect(contrast(documented?.fill ?? "", canvas)).toBeGreaterThan(3);
    expect(contrast(documented?.stroke ?? "", canvas)).toBeGreaterThan(7);
    expect(official?.fill).toContain("#official");
    expect(official?.strokeDasharray).not.toBe("none");
    expect(outside?.fill).toBe(canvas);
    expect(contrast(outside?.stroke ?? "", canvas)).toBeGreaterThan(3);
    expect(listed?.fill).not.toBe(canvas);

    // The legend shows the same.
    for (const [name, look] of [
      ["documented", documented],
      ["outside", outside],
    ] as const) {
      const swatch = page.locator(`[data-panel="documented"] .swatch.${name}`);
      const colour = await swatch.evaluate((one) => getComputedStyle(one).backgroundColor);
      expect(colour, name).toBe(look?.fill);
    }
  });
}

test("the focus is seen on the map, on buttons of layers and on links", async ({ page }) => {
  const map = await openExplorer(page);
  await map.county("yangxi").focus();
  const outline = map.svg.locator(".outlines .focused");
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const line = await outline.evaluate((one) => getComputedStyle(one).stroke);
  expect(contrast(line, canvas)).toBeGreaterThan(3);
  await page.locator('input[name="layer"]').first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("input:checked:focus-visible + span")).toHaveCSS(
    "outline-style",
    "solid",
  );
  await page.locator("footer a").first().focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("footer a:focus")).toHaveCSS("outline-style", "solid");
});
