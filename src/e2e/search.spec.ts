import { expect, test } from "@playwright/test";
import type { SearchIndex } from "../client/search/search-places.ts";
import { explorerOf, goToSearch, litOn, openSearch } from "./lib/explorer.ts";
import { openPage } from "./lib/pages.ts";

// What the page still asks for when a test ends is no fault of the test's.
test.afterEach(async ({ page }) => {
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("the search tells what it is, and what is open, active and closed", async ({ page }) => {
  const { input, list, options, active } = await openSearch(page);
  await expect(input).toHaveAttribute("aria-autocomplete", "list");
  await expect(input).toHaveAttribute("aria-controls", "county-search-list");
  await expect(input).toHaveAttribute("aria-expanded", "false");
  await expect(list).toBeHidden();

  await input.pressSequentially("lj");
  await expect(input).toHaveAttribute("aria-expanded", "true");
  await expect(list).toBeVisible();
  await expect(options).toHaveText(["廉江市 湛江市"]);
  await expect(options.locator("mark")).toHaveText("廉江");
  await expect(active).toHaveCount(0);
  await expect(input).not.toHaveAttribute("aria-activedescendant");

  await input.press("ArrowDown");
  await expect(active).toHaveText("廉江市 湛江市");
  const id = await active.getAttribute("id");
  await expect(input).toHaveAttribute("aria-activedescendant", id ?? "");

  await input.press("Escape");
  await expect(input).toHaveAttribute("aria-expanded", "false");
  await expect(input).not.toHaveAttribute("aria-activedescendant");
  await expect(list).toBeHidden();
});

test("every county and prefecture is found first by each of its names", async ({ page }) => {
  const { input } = await openSearch(page);
  const wrong = await input.evaluate(async (box: HTMLInputElement) => {
    const address = box.closest<HTMLElement>("county-search")?.dataset.index ?? "";
    const { entries } = (await (await fetch(address)).json()) as SearchIndex;
    const places = entries.filter(
      ({ kind, code }) => kind === "prefecture" || (kind === "county" && code !== undefined),
    );
    const findings = places.flatMap(({ name, short = name, pinyin = "", en = "" }) =>
      [name, short, pinyin, pinyin.replaceAll(" ", ""), en].flatMap((spelling) => {
        box.value = spelling;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
        const first = document.querySelector('[role="option"] .name')?.textContent;
        return first === name ? [] : [`${spelling}: ${first ?? "nothing"}`];
      }),
    );
    return places.length === 73 ? findings : [`${places.length} places`];
  });
  expect(wrong).toEqual([]);
});

test("the keyboard moves in the list, round its ends, and Enter chooses", async ({ page }) => {
  const { input, list, options, active } = await openSearch(page);
  await input.pressSequentially("lian");
  const names = ["廉江市", "连平县", "连山壮族瑶族自治县", "连南瑶族自治县", "连州市"];
  await expect(options).toHaveCount(8);
  for (const [at, name] of names.entries())
    await expect(options.nth(at).locator(".name")).toHaveText(name);

  await input.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await input.press("ArrowDown");
  await expect(active).toContainText("廉江市");
  await input.press("ArrowDown");
  await expect(active).toContainText("连平县");

  await input.press("Home");
  await expect(active).toHaveCount(0);
  expect(await input.evaluate((box: HTMLInputElement) => box.selectionStart)).toBe(0);
  await input.press("ArrowDown");
  await input.press("End");
  await expect(active).toHaveCount(0);
  expect(await input.evaluate((box: HTMLInputElement) => box.selectionStart)).toBe(4);

  await input.press("Escape");
  await expect(list).toBeHidden();
  await expect(input).toHaveValue("lian");
  await input.press("Alt+ArrowDown");
  await expect(list).toBeVisible();
  await expect(active).toHaveCount(0);
  await input.press("Alt+ArrowUp");
  await expect(list).toBeHidden();
  await input.press("ArrowDown");
  await expect(active).toContainText("廉江市");
  await input.press("ArrowDown");
  await input.press("Enter");
  await expect(page).toHaveURL(/\?county=lianping$/u);
  await expect(input).toHaveValue("连平县");
  await expect(input).toBeFocused();
  await expect(list).toBeHidden();
  await expect(page.locator("map-explorer .card")).toContainText("连平县");

  await input.press("Escape");
  await expect(input).toHaveValue("");
  await input.pressSequentially("yd");
  await input.press("Enter");
  await expect(page).toHaveURL(/\?county=yingde$/u);
});

test("the mouse lights what it is over, and chooses by a click, without taking the focus", async ({
  page,
}) => {
  const { input, list, options, active } = await openSearch(page);
  await input.fill("lian");
  await options.nth(2).hover();
  await expect(active).toContainText("连山");
  expect(await litOn(page)).toEqual(["lianshan"]);
  await options.nth(2).click();
  await expect(page).toHaveURL(/\?county=lianshan$/u);
  await expect(input).toBeFocused();
  await expect(list).toBeHidden();
  await input.click();
  await expect(list).toBeVisible();
});

test("it says when nothing is found, and counts aloud only once the typing rests", async ({
  page,
}) => {
  const { input, list, none, live } = await openSearch(page);
  await live.evaluate((region) => {
    new MutationObserver(() => {
      const text = region.textContent;
      if (text !== "") region.setAttribute("data-heard", `${region.dataset.heard ?? ""}[${text}]`);
    }).observe(region, { childList: true });
  });
  // In one go: on a slow machine the typing would rest between two letters.
  const type = (letters: string) =>
    input.evaluate((box: HTMLInputElement, all) => {
      for (const letter of all) {
        box.value += letter;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
    }, letters);
  await type("lian");
  await expect(live).toHaveAttribute("data-heard", /^\[找到\d+个，列出前8个。\]$/u);
  await type("xyz");
  await expect(none).toBeVisible();
  await expect(none).toContainText("没有找到");
  await expect(list).toBeHidden();
  await expect(input).toHaveAttribute("aria-expanded", "false");
  await expect(live).toHaveText(/没有找到/u);
  await input.press("Enter");
  expect(new URL(page.url()).search).toBe("");
  await input.fill("l");
  await expect(live).toHaveText(/^找到\d+个\uff0c列出前8个。$/u);
  await input.fill("");
  await expect(list).toBeHidden();
});

test("what is typed before its code is there counts, once it is", async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/search-box/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("./");
  const input = page.getByRole("combobox", { name: "找我的县" });
  const options = page.locator("county-search").getByRole("option");
  await input.pressSequentially("lj");
  await expect(options).toHaveCount(0);
  release();
  await expect(options).toHaveText(["廉江市 湛江市"]);
});

test("an input method composes in peace: it searches, but its keys are its own", async ({
  page,
}) => {
  const { input, list, options } = await openSearch(page);
  await input.focus();
  const client = await page.context().newCDPSession(page);
  const text = "lian'jiang";
  const at = { selectionStart: text.length, selectionEnd: text.length };
  await client.send("Input.imeSetComposition", { text, ...at });
  await expect(options.first().locator(".name")).toHaveText("廉江市");
  // What the browser sends for a key that the input method takes.
  for (const code of ["Enter", "Escape", "ArrowDown"]) {
    const key = { key: "Process", code, windowsVirtualKeyCode: 229 };
    await client.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await client.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }
  const ignored = await input.evaluate((box) =>
    ["Enter", "Escape", "ArrowDown"].every((key) =>
      box.dispatchEvent(
        new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true }),
      ),
    ),
  );
  expect(ignored).toBe(true);
  await expect(list).toBeVisible();
  await expect(input).not.toHaveAttribute("aria-activedescendant");
  expect(new URL(page.url()).search).toBe("");

  await client.send("Input.insertText", { text: "廉江" });
  await expect(input).toHaveValue("廉江");
  await expect(options.first().locator("mark")).toHaveText("廉江");
  await input.press("Enter");
  await expect(page).toHaveURL(/\?county=lianjiang$/u);
});

test("traditional characters, the names around a county's and its code find it", async ({
  page,
}) => {
  const { input, options } = await openSearch(page);
  for (const [query, name] of [
    ["陽西", "阳西县"],
    ["連山", "连山壮族瑶族自治县"],
    ["湛江市廉江市", "廉江市"],
    ["臺山", "台山市"],
    ["广东省湛江市廉江市", "廉江市"],
    ["陽西", "阳西县"],
    ["440881", "廉江市"],
  ] as const) {
    await input.fill(query);
    await expect(options.first().locator(".name")).toHaveText(name);
    await input.press("Enter");
    await expect(input).toHaveValue(name);
    await expect(page).toHaveURL(/[?&]county=/u);
    await expect(explorerOf(page).card).toHaveAttribute("aria-label", name);
  }
});

for (const [query, name, note, path] of [
  [
    "白云",
    "广州市白云区",
    "不是被帮的县，但它帮廉江市",
    /organizations\/guangzhou-baiyun[\w-]*\/$/u,
  ],
  ["统计局", "省统计局", "政府部门，帮廉江市", /organizations\/provincial-statistics-bureau\/$/u],
  ["黄江波", "黄江波", "英德市委副书记", /counties\/yingde\/#people$/u],
  ["越秀", "越秀区", "广州市，不在被帮扶的名单上", /counties\/$/u],
] as const) {
  test(`${name} is found too, with what it has to do with the counties, and leads to its page`, async ({
    page,
  }) => {
    const { input, options } = await openSearch(page);
    await input.fill(query);
    await expect(options.first().locator(".name")).toHaveText(name);
    await expect(options.first().locator(".of")).toHaveText(note);
    await input.press("Enter");
    await expect(page).toHaveURL(path);
  });
}

test("what is not found leads to the lists, by keyboard too", async ({ page }) => {
  const { input, none } = await openSearch(page);
  await input.fill("北京");
  await expect(none).toContainText("没有找到");
  // By keyboard the answer stays as long as the focus is in it.
  for (const name of ["县（市、区）", "单位", "项目"]) {
    await page.keyboard.press("Tab");
    await expect(none.getByRole("link", { name })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(none).toBeHidden();
  await input.click();
  await none.getByRole("link", { name: "单位" }).click();
  await expect(page).toHaveURL(/organizations\/$/u);
});

for (const path of ["./projects/", "./counties/nowhere/"])
  test(`a county that is found on ${path} opens its page`, async ({ page }) => {
    await page.goto(path);
    const { input, options } = await goToSearch(page);
    await input.fill("lianjiang");
    await expect(options.first()).toHaveText("廉江市 湛江市");
    await input.press("Enter");
    await expect(page).toHaveURL(/\/counties\/lianjiang\/$/u);
    await page.goto(path);
    await goToSearch(page);
    await input.fill("湛江");
    await options.first().click();
    await expect(page).toHaveURL(/\/\?prefecture=zhanjiang$/u);
    await expect(page.locator("select[name=prefecture]")).toHaveValue("zhanjiang");
  });

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

test.describe("on a telephone, where there is no map", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("the field opens over the head, and nothing moves", async ({ page }) => {
    await page.goto("./counties/huazhou/");
    const field = page.locator("#county-search");
    const heading = page.locator("h1");
    const before = await heading.boundingBox();
    await expect(page.locator("county-search")).toHaveCSS("opacity", "0");
    await page.getByRole("link", { name: "搜索" }).tap();
    await expect(field).toBeFocused();
    await expect(page.locator("county-search")).toHaveCSS("opacity", "1");
    await field.pressSequentially("统计");
    const option = page.getByRole("option").first();
    await expect(option).toContainText("省统计局");
    expect(await heading.boundingBox()).toEqual(before);
    await field.press("Escape");
    await field.press("Escape");
    await field.press("Escape");
    await expect(field).not.toBeFocused();
    await expect(page.locator("county-search")).toHaveCSS("opacity", "0");
    await page.getByRole("link", { name: "搜索" }).tap();
    await field.pressSequentially("jiaoling");
    await option.tap();
    await expect(page).toHaveURL(/\/counties\/jiaoling\/$/u);
  });

  test("the menu stands in one line", async ({ page }) => {
    await page.goto("./about/");
    const tops = await page
      .locator(".site-header li")
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(4);
    expect(new Set(tops).size).toBe(1);
  });
});

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
    await page.getByRole("link", { name: "搜索" }).click();
    await expect(page).toHaveURL(/\/counties\/$/u);
  });
});

test("Enter counts though it is pressed before the search is there", async ({ page }) => {
  await openPage(page, "./");
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/data/search.json", async (route) => {
    await held;
    await route.continue();
  });
  const input = page.getByRole("combobox", { name: "找我的县" });
  await input.fill("信宜");
  await input.press("Enter");
  release();
  await expect(page).toHaveURL(/county=xinyi/u);
});
