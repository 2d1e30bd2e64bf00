import { expect, type Page, test } from "@playwright/test";

const status = (page: Page) => page.locator("compare-counties [role=status]");
const picker = (page: Page, side: "a" | "b") => page.locator(`select[name=${side}]`);
const shown = (page: Page) => page.locator(".compare tbody tr:visible th");
/** Rows whose boxes are contents have none of their own: their heads are what is seen. */
const names = (page: Page) => shown(page).allInnerTexts();

test("two counties of the address stand side by side, in its order, and the title names them", async ({
  page,
}) => {
  await page.goto("./compare/?a=yangxi&b=jiaoling");
  await expect(page).toHaveTitle("阳西县和蕉岭县 · 广东纵向帮扶地图");
  expect(await names(page)).toEqual(["阳西县", "蕉岭县"]);
  await expect(picker(page, "a")).toHaveValue("yangxi");
  await expect(picker(page, "b")).toHaveValue("jiaoling");
  const [left, right] = await Promise.all(
    [0, 1].map(async (at) => (await shown(page).nth(at).boundingBox())?.x ?? 0),
  );
  expect(left).toBeLessThan(right ?? 0);
  // The same question on one line.
  const tops = await page
    .locator(".compare tbody tr:not([hidden]) td:nth-child(5)")
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test("a choice is a step that the back button undoes", async ({ page }) => {
  await page.goto("./compare/?a=yangxi&b=jiaoling");
  await picker(page, "b").selectOption("lianjiang");
  await expect(page).toHaveURL(/\?a=yangxi&b=lianjiang$/u);
  expect(await names(page)).toEqual(["阳西县", "廉江市"]);
  await page.goBack();
  await expect(picker(page, "b")).toHaveValue("jiaoling");
  expect(await names(page)).toEqual(["阳西县", "蕉岭县"]);
});

test("what is no county, or twice the same, is told, and what is known still shown", async ({
  page,
}) => {
  await page.goto("./compare/?a=yangxi&b=%3Cb%3Enowhere");
  await expect(status(page)).toHaveText("没有“<b>nowhere”这个县，请另选一个。");
  expect(await names(page)).toEqual(["阳西县"]);
  await page.goto("./compare/?a=yangxi&b=yangxi");
  await expect(status(page)).toHaveText("两边是同一个县，请另选一个。");
  await page.goto("./compare/");
  await expect(status(page)).toBeEmpty();
  expect(await names(page)).toHaveLength(59);
  await picker(page, "a").selectOption("xinyi");
  expect(await names(page)).toEqual(["信宜市"]);
  await expect(page).toHaveURL(/\/compare\/\?a=xinyi$/u);
});

test("two columns fit a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("./compare/?a=jiaoling&b=yangxi");
  await expect(shown(page)).toHaveCount(2);
  const spill = await page
    .locator(".table-scroll")
    .evaluate((box) => [box.scrollWidth - box.clientWidth, document.documentElement.scrollWidth]);
  expect(spill).toEqual([0, 360]);
});

test("a county's page leads to a comparison with the nearest that is told of", async ({ page }) => {
  await page.goto("./counties/xinyi/");
  await page.getByRole("link", { name: /比一比$/u }).click();
  await expect(page).toHaveTitle(/^信宜市和.+ · /u);
  await expect(shown(page)).toHaveCount(2);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("all of them stand in one table, and no picker", async ({ page }) => {
    await page.goto("./compare/?a=jiaoling&b=yangxi");
    await expect(page.locator(".compare tbody tr")).toHaveCount(59);
    await expect(page.locator("select:visible")).toHaveCount(0);
  });
});
