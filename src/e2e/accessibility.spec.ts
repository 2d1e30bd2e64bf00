import { expect, test, type Page } from "@playwright/test";
import { openSearch } from "./lib/explorer.ts";
import { findViolations } from "./lib/faults.ts";
import { listPages, openPage, pageTypes } from "./lib/pages.ts";

/**
 * All of axe in each width, where other things stand beside each other; what depends on colours in the other theme too.
 */
const looks = [
  { colorScheme: "light", width: 360, colours: false },
  { colorScheme: "dark", width: 360, colours: true },
  { colorScheme: "dark", width: 1440, colours: false },
  { colorScheme: "light", width: 1440, colours: true },
] as const;

for (const { name, path } of pageTypes) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await openPage(page, path);
    for (const { colorScheme, width, colours } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const found = await findViolations(page, { colours });
      expect.soft(found, `${colorScheme}, ${width} px`).toEqual([]);
    }
  });
}

const seen = new Set<string>(pageTypes.map(({ path }) => path));
const others = listPages().filter((path) => !seen.has(path));
const SHARES = 8;

/** Every other page: all of axe in one theme and width, which take turns, and its colours in the other theme. */
for (let share = 0; share < SHARES; share += 1) {
  test(`axe finds nothing on any other page, part ${share + 1} of ${SHARES}`, async ({ page }) => {
    const own = others.filter((_, index) => index % SHARES === share);
    expect(own).not.toEqual([]);
    const themes = share % 2 === 0 ? (["light", "dark"] as const) : (["dark", "light"] as const);
    await page.setViewportSize({ width: share % 4 < 2 ? 360 : 1440, height: 800 });
    for (const path of own) {
      await openPage(page, path);
      for (const [turn, colorScheme] of themes.entries()) {
        await page.emulateMedia({ colorScheme });
        const found = await findViolations(page, { colours: turn > 0 });
        expect.soft(found, `${path}, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

/** All of axe in the light theme, on a part of the page or all of it, and the colours of the dark one. */
async function expectSound(page: Page, what: string, within?: string): Promise<void> {
  const part = within === undefined ? {} : { within };
  for (const [colorScheme, colours] of [
    ["light", false],
    ["dark", true],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await findViolations(page, { ...part, colours });
    expect.soft(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}

test("axe finds nothing in any state of the search", async ({ page }) => {
  const { input, active, none } = await openSearch(page);
  await expectSound(page, "closed", "county-search");
  await input.fill("湛江");
  await input.press("ArrowDown");
  await expect(active).toBeVisible();
  await expectSound(page, "with a list", "county-search");
  await input.fill("nowhere");
  await expect(none).toBeVisible();
  await expectSound(page, "with nothing found", "county-search");
});

test("axe finds nothing with the search open, the map enlarged, a step of the story told", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
  await page.locator("#county-search").pressSequentially("lian");
  await expect(page.locator("[role=option]").first()).toBeVisible();
  await expectSound(page, "the search open", ".tools");
  await page.locator("#county-search").press("Escape");
  await page.locator('[data-zoom="in"]').click();
  await expect(page.locator(".map.zoomed-in")).toHaveCount(1);
  await expectSound(page, "the map enlarged", ".map-stage");
  await page.locator(".step").nth(2).scrollIntoViewIfNeeded();
  await expect(page.locator(".story-map .map").first()).toBeVisible();
  await expectSound(page, "a step told", ".story");
});

for (const width of [360, 1440])
  test(`axe finds nothing with a figure cited and what is folded away open, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("./");
    for (const summary of ["#cite > summary", "embed-snippet summary"])
      await page.locator(summary).click();
    await expectSound(page, "folded open");
    await page.locator("[data-cites=figure-programme-cadres] a").first().click();
    await page.locator("dialog summary").click();
    await expectSound(page, "a figure cited");
  });

/** What readers make of the home page and the embedded map, beyond how they come. */
const states = [
  { name: "a told county, the table open", path: "./?county=lianjiang&layer=team" },
  { name: "a listed county, another layer", path: "./?county=huazhou&layer=project" },
  { name: "a prefecture", path: "./?prefecture=meizhou&layer=pairing" },
  { name: "nobody in sight", path: "./?prefecture=zhanjiang&kind=autonomous-county" },
  { name: "an embedded county", path: "./embed/map/?county=jiaoling&layer=pairing" },
] as const;

for (const { name, path } of states) {
  test(`axe finds nothing with ${name}`, async ({ page }) => {
    await openPage(page, path);
    await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
    await page.locator(".twin summary").click();
    await page.locator('svg[data-map] a[tabindex="0"]').focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.locator('[role="tooltip"]')).toBeVisible();
    await expectSound(page, name);
  });
}
