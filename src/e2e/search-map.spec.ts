import { expect, test } from "@playwright/test";
import { litOn, openSearch } from "./lib/explorer.ts";

test("what is found is lit on the map as one types, and no longer once the list is closed", async ({
  page,
}) => {
  const { input, list } = await openSearch(page);
  await input.pressSequentially("lian");
  expect(await litOn(page)).toEqual(["lianjiang", "liannan", "lianping", "lianshan", "lianzhou"]);
  await input.press("ArrowDown");
  expect(await litOn(page)).toEqual(["lianjiang"]);
  await input.press("Escape");
  expect(await litOn(page)).toEqual([]);

  await input.fill("zhanji");
  const within = ["leizhou", "lianjiang", "suixi", "wuchuan", "xuwen"];
  expect(await litOn(page)).toEqual(within);
  await input.blur();
  await expect(list).toBeHidden();
  expect(await litOn(page)).toEqual([]);
});

test("a prefecture stands before its counties, and is shown whole", async ({ page }) => {
  const { input, options } = await openSearch(page, "?county=yingde");
  await input.fill("湛江");
  await expect(options).toHaveText([
    /^湛江市 全市\uff0c5个/u,
    ...["遂溪县", "徐闻县", "廉江市", "雷州市", "吴川市"].map((name) => `${name} 湛江市`),
  ]);
  await expect(options.nth(3).locator(".of mark")).toHaveText("湛江");
  await input.press("Enter");
  await expect(page).toHaveURL(/\?prefecture=zhanjiang$/u);
  await expect(page.locator('select[name="prefecture"]')).toHaveValue("zhanjiang");
});

test("a county that is chosen comes into sight, wherever the map was", async ({ page }) => {
  const { input } = await openSearch(page, "?prefecture=maoming&kind=county");
  await input.fill("廉江");
  await input.press("Enter");
  await expect(page).toHaveURL(/\?county=lianjiang$/u);

  await openSearch(page, "?prefecture=zhanjiang");
  await input.fill("廉江");
  await input.press("Enter");
  await expect(page).toHaveURL(/\?county=lianjiang&prefecture=zhanjiang$/u);
});

test("the search names no county that is no longer chosen", async ({ page }) => {
  const { input } = await openSearch(page);
  await input.fill("廉江");
  await input.press("Enter");
  await expect(input).toHaveValue("廉江市");
  await page.goBack();
  await expect(input).toHaveValue("");
});
