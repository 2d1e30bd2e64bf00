import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { openSearch } from "./lib/explorer.ts";

test.describe("on a telephone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("a thumb finds and chooses, the list fits, and nothing on the page moves", async ({
    page,
  }) => {
    const { input, list, options } = await openSearch(page);
    const map = page.locator("svg[data-map]");
    const before = await map.boundingBox();
    await input.tap();
    await input.pressSequentially("meizhou");
    await expect(options).toHaveCount(7);
    expect(await map.boundingBox()).toEqual(before);
    const box = await list.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(360);
    for (const option of await options.all()) {
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    const spill = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(spill).toBe(360);
    await options.filter({ hasText: "五华县" }).tap();
    await expect(page).toHaveURL(/\?county=wuhua$/u);
    await expect(list).toBeHidden();
    await expect(input).toHaveValue("五华县");
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing with the list open in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { input, active, none } = await openSearch(page);
    const look = async () => {
      const { violations } = await new AxeBuilder({ page }).include("county-search").analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary ?? ""}`);
    };
    expect(await look()).toEqual([]);
    await input.fill("湛江");
    await input.press("ArrowDown");
    await expect(active).toBeVisible();
    expect(await look()).toEqual([]);
    await input.fill("nowhere");
    await expect(none).toBeVisible();
    expect(await look()).toEqual([]);
  });
}

test("in forced colours the active option stands out", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const { input, options } = await openSearch(page);
  await input.fill("湛江");
  await input.press("ArrowDown");
  const [active, other] = await options.evaluateAll((all) =>
    all.map((option) => getComputedStyle(option).backgroundColor),
  );
  expect(active).not.toBe(other);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("no search stands there that would do nothing", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator('input[role="combobox"]')).toBeHidden();
  });
});
