import { expect, test, type Page } from "@playwright/test";
import { openExplorer, scaleOf } from "./lib/explorer.ts";

/** Brings a step to where it is read: a little below the middle of the window. */
async function read(page: Page, step: string): Promise<void> {
  await page
    .locator(step)
    .first()
    .evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      scrollTo({ top: scrollY + top - innerHeight * 0.5, behavior: "instant" });
    });
}

const story = (page: Page) => page.locator("story-map svg");

for (const width of [360, 1440]) {
  test(`at ${width} px the map follows the story to each county and back to the whole`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("./");
    await read(page, ".opening .step");
    await expect(story(page)).toHaveAttribute("data-show", "teams");
    await expect(story(page).locator(".comings path:not(.beyond)")).toHaveCount(6);
    await expect(story(page).locator(".comings .beyond")).toHaveCount(2);
    await expect(story(page).locator(".comings")).toBeVisible();
    for (const ids of ["lianjiang", "yingde", "jiaoling", "yangxi", "dongyuan wuhua"]) {
      await read(page, `.step[data-tells="${ids}"]`);
      await expect(story(page)).toHaveAttribute("data-tells", ids);
      for (const id of ids.split(" ")) {
        const picture = await page.locator("story-map .picture").boundingBox();
        const county = await story(page).locator(`[data-county="${id}"] path`).boundingBox();
        if (!picture || !county) throw new Error("nothing to measure");
        expect(county.x, id).toBeGreaterThan(picture.x - 1);
        expect(county.y, id).toBeGreaterThan(picture.y - 1);
        expect(county.x + county.width, id).toBeLessThan(picture.x + picture.width + 1);
        expect(county.y + county.height, id).toBeLessThan(picture.y + picture.height + 1);
      }
      await expect(story(page).locator("g.told")).toHaveCount(ids.split(" ").length);
    }
    await read(page, '.step[data-show="pairings"]');
    await expect(story(page).locator(".arcs")).toBeVisible();
    await read(page, ".outlook .step");
    await expect(story(page)).toHaveAttribute("data-tells", "");
    await expect(story(page)).not.toHaveClass(/telling/u);
  });
}

test("the map follows a reader who turns back", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  await read(page, '.step[data-tells="yingde"]');
  await expect(story(page)).toHaveAttribute("data-tells", "yingde");
  for (let turn = 0; turn < 12; turn += 1)
    await page.evaluate(() => {
      scrollBy(0, -15);
    });
  await expect(story(page)).toHaveAttribute("data-tells", "lianjiang");
});

test("the map does not stay behind with a reader who jumps to a chart between two steps", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  await read(page, '.step[data-tells="lianjiang"]');
  await expect(story(page)).toHaveAttribute("data-tells", "lianjiang");
  await read(page, "#who-helps-whom");
  await expect(story(page)).toHaveAttribute("data-show", "teams");
  await expect(story(page)).toHaveAttribute("data-tells", "");
});

test("on a telephone the map is a band that stays in sight and leaves most of the window to the text", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("./");
  await read(page, '.step[data-tells="yangxi"]');
  await expect(story(page)).toHaveAttribute("data-tells", "yangxi");
  const box = await page.locator("story-map").boundingBox();
  expect(box?.y).toBeCloseTo(0, 0);
  expect(box?.height).toBeGreaterThan(140);
  expect(box?.height).toBeLessThan(780 * 0.4);
});

test("the story leaves the reader's own map as it was", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page, "?county=lianjiang&layer=project&prefecture=zhanjiang");
  await expect.poll(() => scaleOf(map)).toBeGreaterThan(2);
  const before = await map.svg.locator(".zoomed").getAttribute("transform");
  await read(page, '.step[data-tells="jiaoling"]');
  await expect(story(page)).toHaveAttribute("data-tells", "jiaoling");
  await map.svg.scrollIntoViewIfNeeded();
  await expect(page).toHaveURL(/county=lianjiang&layer=project&prefecture=zhanjiang$/u);
  await expect(map.svg.locator(".zoomed")).toHaveAttribute("transform", before ?? "");
  await expect(map.card).toContainText("廉江市");
  await expect(map.svg.locator(".outlines .selected")).toHaveCount(1);
});

test("the story's map is a picture: nothing in it takes the focus or is read out twice", async ({
  page,
}) => {
  await page.goto("./");
  await read(page, ".opening .step");
  await expect(story(page)).toHaveCount(1);
  await expect(page.locator("story-map :is(a, [tabindex], [id])")).toHaveCount(0);
  await expect(page.locator("story-map .picture")).toHaveAttribute("aria-hidden", "true");
});

test("the page scrolls as far as the reader turns the wheel, through the whole story", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("./");
  await read(page, ".opening .step");
  await page.mouse.move(400, 450);
  for (let turn = 0; turn < 6; turn += 1) {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 200);
  }
});

for (const [reducedMotion, duration] of [
  ["no-preference", "0.9s"],
  ["reduce", "0s"],
] as const) {
  test(`with ${reducedMotion} the story's map takes ${duration} to move`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.goto("./");
    await read(page, ".opening .step");
    await expect(story(page)).toHaveCount(1);
    const taken = await story(page)
      .locator(".zoomed")
      .evaluate((group) => {
        const { transitionDuration, transitionProperty } = getComputedStyle(group);
        return transitionProperty === "transform" ? transitionDuration : "0s";
      });
    expect(taken).toBe(duration);
  });
}
