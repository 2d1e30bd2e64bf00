import { expect, test } from "@playwright/test";
import { countWork, nextFrame } from "./lib/measures.ts";
import { centreMap, openExplorer, pointOf, scaleOf } from "./lib/explorer.ts";
import { LAYERS } from "../model/map-layer.ts";
import { openPage } from "./lib/pages.ts";

/*
 * Work is counted, not timed: elements restyled and objects laid out for what a reader does most. A rule that asks for
 * state far above what changes, or a script that measures after it has written, shows here on any machine.
 */

const COUNTIES = ["jiaoling", "lianjiang", "yingde", "yangxi", "huazhou"];

test("a hover restyles few elements, and forces no layout", async ({ page }) => {
  const map = await openExplorer(page);
  await centreMap(map);
  // The parts that are fetched with the first touch of the map come once.
  const first = await pointOf(page, "dongyuan");
  await page.mouse.move(first.x, first.y);
  await expect(map.svg.locator(".later").first()).toBeAttached();
  for (const id of COUNTIES) {
    const { x, y } = await pointOf(page, id);
    const work = await countWork(page, async () => {
      await page.mouse.move(x, y);
      await nextFrame(page);
    });
    expect(work.restyledAtOnce, id).toBeLessThanOrEqual(20);
    expect(work.forced, id).toBe(0);
    await expect(map.tooltip).toBeVisible();
  }
});

test.describe("with two fingers", () => {
  test.use({ hasTouch: true });

  test("a step of a zoom moves the shapes as one group, and the names that are seen", async ({
    page,
  }) => {
    const map = await openExplorer(page);
    await centreMap(map);
    const { x, y } = await pointOf(page, "yingde");
    const devtools = await page.context().newCDPSession(page);
    const touch = async (type: "touchStart" | "touchMove", apart: number): Promise<void> => {
      const touchPoints = [
        { x: x - apart, y, id: 0 },
        { x: x + apart, y, id: 1 },
      ];
      await devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
      await nextFrame(page);
    };
    // The first touch fetches what zooms.
    await page.touchscreen.tap(x, y);
    await expect(map.svg.locator(".later").first()).toBeAttached();
    await touch("touchStart", 20);
    await touch("touchMove", 24);
    const forced: number[] = [];
    for (let apart = 28; apart < 100; apart += 8) {
      const work = await countWork(page, () => touch("touchMove", apart));
      expect(work.restyledAtOnce, `${apart} px apart`).toBeLessThanOrEqual(30);
      expect(work.restyled).toBeGreaterThan(0);
      forced.push(work.forced);
    }
    // A step that measures after it has written does so each time; what else the page does may fall into one or two.
    expect(forced.filter((count) => count > 0).length).toBeLessThan(forced.length / 2);
    expect(await scaleOf(map)).toBeGreaterThan(3);
    await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    // At rest the further names show, each at its place.
    await expect(map.svg.locator(".later.shown").first()).toBeVisible();
  });
});

test("another layer restyles the shapes, the signs and the names", async ({ page }) => {
  await openExplorer(page);
  for (const layer of [...LAYERS.slice(1), LAYERS[0]]) {
    const work = await countWork(page, async () => {
      await page.locator(`input[value="${layer}"]`).check();
      await nextFrame(page);
    });
    expect(work.restyledAtOnce, layer).toBeLessThanOrEqual(400);
  }
});

test("loading lays out what is seen first, and leaves the rest for later", async ({ page }) => {
  const work = await countWork(page, async () => {
    await openPage(page, "./");
    // A busy machine reports a paint long after it.
    await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint").length > 0,
    );
    await nextFrame(page);
  });
  expect(work.laidOutFirst).toBeGreaterThan(0);
  // How much of the page has arrived by the first paint is the network's; that more follows is ours.
  expect(work.laidOutAtOnce).toBeGreaterThan(work.laidOutFirst);
  expect(work.laidOutFirst).toBeLessThanOrEqual(1300);
});
