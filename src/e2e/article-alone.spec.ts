import { expect, test, type Page } from "@playwright/test";
import { grantClipboard, readClipboard } from "./lib/clipboard.ts";
import { explorerOf, openExplorer } from "./lib/explorer.ts";
import { onlyBox } from "./lib/only-box.ts";
import { readShifts, recordShifts, rest } from "./lib/record-shifts.ts";

// Every layer, twice, takes a busy machine a while.
test.setTimeout(180_000);

const layers = ["documented", "team", "pairing", "project", "money"] as const;

/** The numbers that a legend shows, without those that it hides. */
async function countsOf(page: Page, layer: string): Promise<number[]> {
  await page.locator(`input[value="${layer}"]`).check();
  const numbers = await page
    .locator(`.layer-panel[data-layer="${layer}"] li:has(.swatch):visible b`)
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText));
  return numbers.map(Number);
}

/** What fills a county's shape, as the browser computes it. */
const fillOf = (page: Page, id: string) =>
  page
    .locator(`svg[data-map] a[data-county="${id}"] path`)
    .evaluate((shape) => getComputedStyle(shape).fill);

/** The units in each class, with official pages and without. */
const expected = {
  documented: { all: [6, 10, 42], alone: [6, 51] },
  team: { all: [2, 4, 2, 50], alone: [2, 4, 51] },
  pairing: { all: [2, 9, 47], alone: [2, 55] },
  project: { all: [1, 1, 2, 54], alone: [1, 1, 2, 53] },
  money: { all: [1, 2, 55], alone: [1, 2, 54] },
};

for (const script of [true, false]) {
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });

    test("the switch takes what official pages add off map, legends and lists, and gives it back", async ({
      page,
    }) => {
      await page.goto("./");
      if (script) await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
      const arcs = page.locator("svg[data-map] .arcs g path:not(.casing):visible");
      const names = page.locator("svg[data-map] .labels text:visible");
      const signs = page.locator("svg[data-map] .marks.team .sign:visible");
      await expect(arcs).toHaveCount(11);
      await expect(names.filter({ hasText: "连山" })).toHaveCount(1);
      for (const layer of layers)
        expect(await countsOf(page, layer), layer).toEqual(expected[layer].all);

      await onlyBox(page).check();
      for (const layer of layers)
        expect(await countsOf(page, layer), layer).toEqual(expected[layer].alone);
      await page.locator('input[value="team"]').check();
      await expect(signs).toHaveCount(12);
      await page.locator('input[value="documented"]').check();
      await expect(arcs).toHaveCount(2);
      await expect(names).toHaveCount(8);
      const [xuwen, suixi, chaonan, outside] = await Promise.all([
        fillOf(page, "xuwen"),
        fillOf(page, "suixi"),
        fillOf(page, "chaonan"),
        page
          .locator('svg[data-map] g > path[data-status="outside"]')
          .first()
          .evaluate((shape) => getComputedStyle(shape).fill),
      ]);
      expect(xuwen).toBe(suixi);
      // The article names none of the five districts.
      expect(chaonan).toBe(outside);
      await expect(page.getByText("另有 5 个市辖区报道没有点名")).toBeVisible();
      await expect(page.locator("#who-helps-whom")).not.toContainText("省水利厅（官）", {
        useInnerText: true,
      });

      await onlyBox(page).uncheck();
      await expect(arcs).toHaveCount(11);
      expect(await fillOf(page, "xuwen")).toContain("of-pages");
    });

    test("a county that only official pages tell of falls back to the list", async ({ page }) => {
      await page.goto("./counties/xuwen/");
      const main = page.locator("main");
      await expect(main).toContainText("广州市南沙区", { useInnerText: true });
      await expect(main.getByText("官方网页", { exact: true }).first()).toBeVisible();
      await expect(main.getByText("2023年11月13日", { exact: true })).toBeVisible();
      await onlyBox(page).check();
      await expect(main).not.toContainText("广州市南沙区", { useInnerText: true });
      await expect(main).toContainText("除此之外报道没有写到它", { useInnerText: true });
      await expect(page.locator(".sources li:visible")).toHaveCount(2);
    });
  });
}

test("where the article tells of a county too, its own facts stay, and the gap says so", async ({
  page,
}) => {
  await page.goto("./counties/wuhua/?only=article");
  const pairing = page.locator("section:has(#pairing)");
  await expect(onlyBox(page)).toBeChecked();
  await expect(pairing).toContainText("报道未说明", { useInnerText: true });
  await expect(pairing).not.toContainText("番禺", { useInnerText: true });
  await expect(page.locator(".members").first()).toContainText("广晟控股集团");
  await onlyBox(page).uncheck();
  await expect(pairing).toContainText("页面标8月7日，没有年份", { useInnerText: true });
});

test("the address owns the switch: it is shared, taken along by links, and no step back", async ({
  page,
}) => {
  const map = await openExplorer(page, "?only=article&layer=pairing");
  await expect(onlyBox(page)).toBeChecked();
  await expect(map.svg).not.toHaveAccessibleDescription(/官方网页/u);
  await onlyBox(page).uncheck();
  await expect(page).toHaveURL(/\?layer=pairing$/u);
  const steps = await page.evaluate(() => history.length);
  await onlyBox(page).check();
  await expect(page).toHaveURL(/\?layer=pairing&only=article$/u);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.locator("embed-snippet summary").click();
  await expect(page.locator("embed-snippet pre")).toContainText(
    "/embed/map/?layer=pairing&amp;only=article",
  );
  await page.locator(".site-header").getByRole("link", { name: "单位" }).click();
  await expect(page).toHaveURL(/\/organizations\/\?only=article$/u);
  await expect(page.locator("main")).not.toContainText("省水利厅", { useInnerText: true });
  await onlyBox(page).uncheck();
  await expect(page).toHaveURL(/\/organizations\/$/u);
  await expect(page.locator(".article-alone [role=status]")).toHaveText("报道和官方网页都显示。");
  await page.getByRole("link", { name: "省水利厅" }).click();
  await expect(page).toHaveURL(/\/organizations\/water-resources-department\/$/u);
  await expect(map.svg).toHaveCount(0);
});

test("a shared county keeps it", async ({ page, context }) => {
  await grantClipboard(context);
  await page.goto("./counties/lianjiang/?only=article&utm_source=x");
  await page.getByRole("button", { name: "分享" }).click();
  await expect(page.locator("share-bar [role=status]")).toHaveText("地址已复制。");
  expect(await readClipboard(page)).toMatch(/\/counties\/lianjiang\/\?only=article$/u);
});

test("tooltip, card, table and what is announced tell what the article tells", async ({ page }) => {
  const map = await openExplorer(page, "?layer=pairing");
  const tell = async (id: string) => {
    await map.county(id).focus();
    return map.tooltip.innerText();
  };
  expect(await tell("wuhua")).toContain("广州市番禺区（据官方网页）");
  expect(await tell("heshan")).toContain("中山市（对口产业协作，据官方网页）");
  await expect(map.county("heshan")).toHaveAccessibleName("鹤山市，江门市，仅见于官方网页");
  await expect(map.svg).toHaveAccessibleDescription(/斜纹 10 个仅见于官方网页/u);
  await onlyBox(page).press("Space");
  await expect(map.status).toHaveText("现在只看报道。");
  await expect(map.county("heshan")).toHaveAccessibleName("鹤山市，江门市，在帮扶名单上");
  await expect(map.county("chaonan")).toHaveAccessibleName(/^潮南区，汕头市，.*没有点名/u);
  await expect(map.svg).not.toHaveAccessibleDescription(/官方网页/u);
  await expect(map.svg).toHaveAccessibleDescription(/红色 6 个/u);
  expect(await tell("wuhua")).toContain("报道未说明");
  expect(await tell("lianjiang")).toContain("广州市白云区");

  await map.county("xuwen").press("Enter");
  await expect(map.card).toContainText("在帮扶名单上", { useInnerText: true });
  await expect(map.card).not.toContainText("南沙", { useInnerText: true });
  await expect(map.status).toContainText("徐闻县，湛江市。报道未说明");
  await page.locator(".twin summary").click();
  const row = page.locator('tr[data-county="wuhua"]');
  await expect(row.locator('[data-column="pairing"]')).toHaveText(/报道未说明/u);
  await page.locator('.twin th[data-sort="pairing"] button').click();
  const first = await page
    .locator(".twin tbody tr:visible th")
    .evaluateAll((all) => all.slice(0, 3).map((one) => one.textContent.trim()));
  expect(first.slice(0, 2).toSorted()).toEqual(["廉江市", "蕉岭县"].toSorted());
  await onlyBox(page).uncheck();
  await expect(map.status).toHaveText("报道和官方网页都显示。");
  const stated = page.locator('.twin tbody tr:visible td[data-column="pairing"]');
  await expect(stated.nth(10)).not.toHaveClass(/unknown/u);
  await expect(stated.nth(11)).toHaveClass(/unknown/u);
});

test("names that official pages give wait like all others, and show once the map is drawn larger", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page, "?only=article");
  const name = map.svg.locator(".labels text", { hasText: "德庆" });
  await expect(name).toBeHidden();
  await page.goto("./?only=article&prefecture=zhaoqing");
  await expect(explorerOf(page).svg.locator(".labels text", { hasText: "德庆" })).toBeVisible();
});

test("without the switch a page that the address asks it for is quiet", async ({ page }) => {
  await page.addInitScript(recordShifts);
  await page.goto("./counties/yangxi/?only=article", { waitUntil: "networkidle" });
  await expect(onlyBox(page)).toHaveCount(0);
  await expect(page.locator("h1")).toHaveText("阳西县");
  await page.evaluate(rest);
  expect(await page.evaluate(readShifts)).toEqual([]);
});
