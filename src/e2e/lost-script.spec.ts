import { expect, test, type Locator, type Page } from "@playwright/test";
import { centreMap, explorerOf } from "./lib/explorer.ts";

// What the page still asks for when a test ends is no fault of the test's.
test.afterEach(async ({ page }) => {
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

const NOT_FOUND = { status: 404, contentType: "text/html", body: "404" };
const FILES = "**/_astro/**";

/** Opens a page of which one script comes, and no part of it that is fetched later: as after a release. */
async function openWithoutParts(page: Page, path = "./"): Promise<void> {
  const main = /<script type="module" src="([^"]+)"/u.exec(
    await (await page.request.get(path)).text(),
  )?.[1];
  if (main === undefined) throw new Error("a page without script");
  await page.route(FILES, (route) =>
    new URL(route.request().url()).pathname === main ? route.continue() : route.fulfill(NOT_FOUND),
  );
  await page.goto(path);
  await expect(page.locator("html")).toHaveAttribute("data-script", "live");
}

/** What says that a part did not come, next to what a reader used. */
const lostBy = (control: Locator): Locator =>
  control.locator("xpath=following-sibling::*[1][@role='alert']");

async function expectLost(control: Locator): Promise<void> {
  await expect(lostBy(control)).toBeVisible();
  await expect(lostBy(control)).toContainText("没有载入");
  await expect(lostBy(control).getByRole("link")).toBeVisible();
}

const controls = (page: Page): Locator =>
  page.locator(":is(button, select, input, [role=combobox]):visible");

test("where its part does not come, each control of the map says so beside it", async ({
  page,
}) => {
  await openWithoutParts(page);
  const search = page.locator("county-search");
  // Who only passes by has asked for nothing.
  await search.hover();
  await page.getByRole("combobox", { name: "找我的县" }).focus();
  await expectLost(search);
  await expect(page.getByRole("alert")).toHaveCount(1);
  await page.getByRole("combobox", { name: "找我的县" }).blur();
  await page.getByRole("combobox", { name: "找我的县" }).focus();
  await expectLost(search);
  await expect(page.getByRole("alert")).toHaveCount(1);

  await page.locator("[data-zoom=in]").click();
  await expectLost(page.locator(".zoom-buttons"));
  await page.locator(".twin summary").click();
  await expectLost(page.locator(".twin summary"));
  await expect(page.locator(".twin tbody tr").first()).toBeVisible();
  // What needs no further part works.
  await page.locator("input[type=radio][value=team]").check({ force: true });
  await expect(page.locator(".explorer")).toHaveAttribute("data-layer", "team");
  await page.locator("share-bar").getByRole("button", { name: "分享" }).click();
  await expect(page.locator("share-bar [role=status]")).not.toBeEmpty();
});

for (const [ask, use] of [
  [
    "a prefecture is chosen",
    (page: Page) => page.locator("select[name=prefecture]").selectOption("meizhou"),
  ],
  [
    "a key is pressed",
    async (page: Page) => {
      await page.locator("svg[data-map] a[tabindex='0']").focus();
      await page.keyboard.press("+");
    },
  ],
  [
    "the map is clicked twice",
    async (page: Page) => {
      await centreMap(explorerOf(page));
      await page.locator("svg[data-map]").dblclick();
    },
  ],
] as const) {
  test(`the map says that it cannot zoom when ${ask}`, async ({ page }) => {
    await openWithoutParts(page);
    await use(page);
    await expectLost(page.locator(".zoom-buttons"));
  });
}

test("where the note does not come, the links lead on, and the forms stand in for it", async ({
  page,
}) => {
  await openWithoutParts(page);
  await page.locator("[data-cites=figure-programme-cadres] a").first().click();
  await expect(page.locator("li:target")).toBeInViewport();

  await page.locator("#cite > summary").click();
  await expectLost(page.locator("#cite > summary"));
  await expect(page.locator("#cite button:visible")).toHaveCount(0);
  const png = page.locator('[data-png$="/pictures/map.svg"]');
  await png.click();
  await expectLost(png);
});

for (const width of [360, 1440]) {
  test(`at ${width} px the story has the page to itself where its map does not come`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 780 });
    await openWithoutParts(page);
    await page.locator(".step").first().scrollIntoViewIfNeeded();
    await expect(page.locator("story-map").first()).toBeHidden();
    const [scene, steps] = await Promise.all(
      [".scene", ".scene > div"].map((part) => page.locator(part).first().boundingBox()),
    );
    expect(steps?.x).toBe(scene?.x);
  });
}

test("the link loads the page anew, with what is chosen on it", async ({ page }) => {
  await openWithoutParts(page);
  await page.locator("input[type=radio][value=team]").check({ force: true });
  await page.getByRole("combobox", { name: "找我的县" }).focus();
  await expectLost(page.locator("county-search"));
  await page.unroute(FILES);
  await lostBy(page.locator("county-search")).getByRole("link").click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page).toHaveURL(/\/\?layer=team$/u);
  await page.getByRole("combobox", { name: "找我的县" }).fill("yangxi");
  await expect(page.getByRole("option").first()).toContainText("阳西县");
});

test("a part that comes at a later try works, and takes back what was said", async ({ page }) => {
  await openWithoutParts(page);
  await page.locator("[data-zoom=in]").click();
  await expectLost(page.locator(".zoom-buttons"));
  await page.unroute(FILES);
  await page.locator("[data-zoom=in]").click();
  await expect(page.locator("svg[data-map] .zoomed[transform*=scale]")).toHaveCount(1);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

for (const [how, answer] of [
  ["does not come", NOT_FOUND],
  ["is not understood", { contentType: "text/javascript", body: "}" }],
  ["breaks", { contentType: "text/javascript", body: "throw new Error('broken')" }],
] as const) {
  test(`where the script ${how}, pages are those without script`, async ({ page, browser }) => {
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const plain = await bare.newPage();
    await page.route(`${FILES}*.js`, (route) => route.fulfill(answer));
    for (const path of ["./", "./counties/yangxi/", "./embed/map/"]) {
      await page.goto(path);
      await expect(page.locator("html:not([data-script])")).toHaveCount(1);
      await plain.goto(page.url());
      const text = await plain.locator("body").innerText();
      await expect.poll(() => page.locator("body").innerText()).toBe(text);
      await expect(page.locator(".needs-script:visible:not(.layer-switch)")).toHaveCount(0);
      const left = controls(page).and(page.locator(":not([name=layer])"));
      await expect(left).toHaveCount(0);
      if (path.includes("counties")) continue;
      // The radio buttons of the layers work by styles alone.
      await expect(page.locator('[data-panel="team"]')).toBeHidden();
      await page.locator("input[type=radio][value=team]").check({ force: true });
      await expect(page.locator('[data-panel="team"]')).toBeVisible();
    }
    await bare.close();
  });
}

test("where no file of the site comes, no control stands", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.route(FILES, (route) => route.fulfill(NOT_FOUND));
  for (const path of ["./", "./embed/map/"]) {
    await page.goto(path);
    await expect(controls(page)).toHaveCount(0);
    await expect(page.locator("story-map").first()).toBeHidden();
  }
});

test("until the script runs, what needs it keeps its room and cannot be used", async ({ page }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`${FILES}*.js`, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./", { waitUntil: "commit" });
  const search = page.locator("county-search");
  await expect(page.locator("footer")).toBeVisible();
  const room = await search.boundingBox();
  expect(room?.height).toBeGreaterThan(20);
  await expect(controls(page)).toHaveCount(0);
  release();
  await expect(search).toBeVisible();
  expect(await search.boundingBox()).toEqual(room);
});
