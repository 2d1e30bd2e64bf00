import { expect, test } from "@playwright/test";
import { findViolations } from "./lib/faults.ts";
import { openPage, pageTypes } from "./lib/pages.ts";

const looks = [
  { colorScheme: "light", width: 360 },
  { colorScheme: "dark", width: 1440 },
  { colorScheme: "dark", width: 360 },
  { colorScheme: "light", width: 1440 },
] as const;

// A recording of each step of axe's costs more than axe.
test.use({ trace: "off" });
// Only a test that hangs may end by its time: axe takes seconds a look on the longest page.
test.setTimeout(180_000);

for (const { name, path } of pageTypes) {
  test(`axe finds nothing on ${name}`, async ({ page }, { project }) => {
    await openPage(page, path);
    // The markup and the styles are the same under a path; that they arrive there is what is new.
    for (const { colorScheme, width } of project.name === "root" ? looks : looks.slice(0, 1)) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const found = await findViolations(page);
      expect.soft(found, `${colorScheme}, ${width} px`).toEqual([]);
    }
  });
}

test("axe finds nothing with the search open, the map enlarged, a step of the story told, a figure cited", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
  const states = [
    {
      within: ".tools",
      make: async () => {
        await page.locator("#county-search").pressSequentially("lian");
        await expect(page.locator("[role=option]").first()).toBeVisible();
      },
    },
    {
      within: ".map-stage",
      make: async () => {
        await page.locator("#county-search").press("Escape");
        await page.locator('[data-zoom="in"]').click();
        await expect(page.locator(".map.zoomed-in")).toHaveCount(1);
      },
    },
    {
      within: ".story-frame",
      make: async () => {
        await page.locator(".step").nth(2).scrollIntoViewIfNeeded();
        await expect(page.locator(".story-map .map")).toBeVisible();
      },
    },
    {
      within: "dialog",
      make: async () => {
        await page.locator(".key .quiet").first().click();
        await expect(page.locator("dialog[open]")).toBeVisible();
      },
    },
  ];
  for (const { within, make } of states) {
    await make();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await findViolations(page, { within }), `${within}, ${colorScheme}`).toEqual([]);
    }
  }
});

/** What readers make of the home page and the embedded map, beyond how they come. */
const states = [
  { name: "a told county, the table open", path: "./?county=lianjiang&layer=team" },
  { name: "a listed county, another layer", path: "./?county=huazhou&layer=project" },
  { name: "a prefecture", path: "./?prefecture=meizhou&layer=money" },
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
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await findViolations(page), colorScheme).toEqual([]);
    }
  });
}
