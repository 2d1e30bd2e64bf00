import { expect, test, type Page } from "@playwright/test";
import { grantClipboard, readClipboard, refuseClipboard } from "./lib/pages.ts";

declare global {
  interface Window {
    /** What the stub of `navigator.share` was given. */
    shared: ShareData[];
  }
}

const button = (page: Page) => page.locator("share-bar button:not([data-png])");
const status = (page: Page) => page.locator("share-bar [role=status]");
const field = (page: Page) => page.locator("share-bar input");

/** Gives the page a sheet to share by, that ends as told. */
async function stubSheet(page: Page, outcome: "taken" | "AbortError" | "NotAllowedError") {
  await page.addInitScript((end) => {
    window.shared = [];
    Object.defineProperty(navigator, "share", {
      value: (data: ShareData) => {
        window.shared.push(data);
        return end === "taken" ? Promise.resolve() : Promise.reject(new DOMException("no", end));
      },
    });
  }, outcome);
}

test("pages copy their address where there is no sheet, and say so", async ({
  page,
  context,
  baseURL,
}) => {
  await grantClipboard(context);
  for (const path of [
    "./",
    "./counties/lianjiang/",
    "./counties/unnamed/",
    "./projects/jiaoling-food-park/",
    "./organizations/guangsheng-group/",
  ]) {
    // What brought the reader here is no part of the page's address.
    await page.goto(path === "./" ? path : `${path}?utm_source=x#sources`);
    await button(page).click();
    await expect(status(page)).toHaveText("地址已复制。");
    expect(await readClipboard(page)).toBe(new URL(path, baseURL).href);
    await expect(field(page)).toBeHidden();
  }
});

test("the device's sheet takes the page's name and address, by the keyboard too", async ({
  page,
  baseURL,
}) => {
  await stubSheet(page, "taken");
  await page.goto("./counties/lianjiang/");
  await button(page).press("Enter");
  const url = new URL("./counties/lianjiang/", baseURL).href;
  expect(await page.evaluate(() => window.shared)).toEqual([{ title: "廉江市", url }]);
  await expect(status(page)).toBeEmpty();
});

test("a reader who shuts the sheet again is told nothing, and nothing is copied", async ({
  page,
  context,
}) => {
  await grantClipboard(context);
  await stubSheet(page, "AbortError");
  await page.goto("./counties/lianjiang/");
  await page.evaluate(() => navigator.clipboard.writeText("mine"));
  await button(page).click();
  await expect.poll(() => page.evaluate(() => window.shared.length)).toBe(1);
  await expect(status(page)).toBeEmpty();
  expect(await readClipboard(page)).toBe("mine");
});

test("a sheet that fails is no dead end: the address is copied", async ({ page, context }) => {
  await grantClipboard(context);
  await stubSheet(page, "NotAllowedError");
  await page.goto("./counties/lianjiang/");
  await button(page).click();
  await expect(status(page)).toHaveText("地址已复制。");
  expect(await readClipboard(page)).toContain("/counties/lianjiang/");
});

test("a browser that refuses the clipboard gives the address in a field, selected", async ({
  page,
  baseURL,
}) => {
  await refuseClipboard(page);
  await page.goto("./counties/lianjiang/");
  await button(page).click();
  await expect(status(page)).toContainText("不让复制");
  await expect(field(page)).toBeFocused();
  const url = new URL("./counties/lianjiang/", baseURL).href;
  await expect(field(page)).toHaveValue(url);
  await expect(field(page)).not.toBeEditable();
  const selected = await field(page).evaluate((element) =>
    element instanceof HTMLInputElement
      ? element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0)
      : "",
  );
  expect(selected).toBe(url);
});

test("with a county chosen on its map, the home page shares the county's own page", async ({
  page,
  baseURL,
}) => {
  await stubSheet(page, "taken");
  await page.goto("./?county=lianjiang&layer=pairing");
  await button(page).click();
  const url = new URL("./counties/lianjiang/", baseURL).href;
  const shared = await page.evaluate(() => window.shared);
  expect(shared).toEqual([{ title: "廉江市 · 广东纵向帮扶地图", url }]);
});

test("the home page shares the view as it is", async ({ page, context }) => {
  await grantClipboard(context);
  await page.goto("./?layer=pairing");
  await button(page).click();
  await expect(status(page)).toHaveText("地址已复制。");
  expect(await readClipboard(page)).toBe(page.url());
});
