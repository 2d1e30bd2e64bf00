import { expect, test } from "@playwright/test";
import { centreMap, explorerOf, openExplorer, pointOf, scaleOf } from "./lib/explorer.ts";

test("an address restores county, layer and zoomed prefecture", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page, "?county=lianjiang&layer=pairing&prefecture=zhanjiang");
  await expect(map.card).toContainText("廉江市");
  await expect(page.locator('input[name="layer"][value="pairing"]')).toBeChecked();
  await expect(page.locator('select[name="prefecture"]')).toHaveValue("zhanjiang");
  await expect.poll(() => scaleOf(map)).toBeGreaterThan(2);
  await expect(page.locator('[data-panel="pairing"]')).toBeVisible();
});

test("back and forward go through what was chosen", async ({ page }) => {
  const map = await openExplorer(page);
  await centreMap(map);
  const { x, y } = await pointOf(page, "lianjiang");
  await page.mouse.click(x, y);
  await page.locator(".layer-switch label", { hasText: "谁来帮" }).click();
  await expect(page).toHaveURL(/\?county=lianjiang&layer=team$/u);
  await page.goBack();
  await expect(page.locator('input[value="documented"]')).toBeChecked();
  await expect(map.card).toContainText("廉江市");
  await page.goBack();
  await expect(map.card).toBeHidden();
  await expect(page).toHaveURL(/\/$/u);
  await page.goForward();
  await page.goForward();
  await expect(page.locator('input[value="team"]')).toBeChecked();
  await expect(map.card).toContainText("廉江市");
});

test("nonsense in the address is ignored, and what is not ours stays", async ({ page }) => {
  const said: string[] = [];
  page.on("pageerror", ({ message }) => said.push(message));
  const map = await openExplorer(
    page,
    "?county=atlantis&layer=%3Cscript%3E&prefecture=%E0%A4%A&kind=__proto__&utm_source=x",
  );
  await expect(map.card).toBeHidden();
  await expect(page.locator('input[value="documented"]')).toBeChecked();
  await page.locator(".layer-switch label", { hasText: "横向结对" }).click();
  await expect(page).toHaveURL(/utm_source=x&layer=pairing$/u);
  expect(said).toEqual([]);
});

test("an unnamed district can be selected by its address, and says that it has no place", async ({
  page,
}) => {
  const map = await openExplorer(page, "?county=unnamed-district-1");
  await expect(map.card).toContainText("图上无法标出");
  await expect(map.svg.locator(".outlines .selected")).toHaveCount(0);
});

test("leaving by a link and coming back finds the same view", async ({ page }) => {
  const map = await openExplorer(page, "?county=yangxi&layer=team");
  await map.card.locator("a.more").click();
  await expect(page.locator("h1")).toHaveText("阳西县");
  await page.goBack();
  await expect(map.card).toContainText("阳西县");
  await expect(page.locator('input[value="team"]')).toBeChecked();
});

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the chosen county is named on the map, though its name else waits", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const map = explorerOf(page);
    const name = (text: string) => map.svg.locator(".labels text", { hasText: text });
    for (const [id, text] of [
      ["nanao", "南澳"],
      ["wuchuan", "吴川"],
    ] as const) {
      await openExplorer(page);
      await expect(name(text)).toBeHidden();
      await page.goto(`./?county=${id}`);
      await expect(name(text)).toBeVisible();
      const shape = await map.svg.locator(`a[data-county="${id}"]`).boundingBox();
      const letters = await name(text).boundingBox();
      // Beside its shape, not in the corner where names wait.
      expect(Math.abs((letters?.x ?? 0) - (shape?.x ?? 0))).toBeLessThan(40);
      expect(Math.abs((letters?.y ?? 0) - (shape?.y ?? 0))).toBeLessThan(40);
    }
  });
});
