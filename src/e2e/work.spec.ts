import { expect, test } from "@playwright/test";
import { countWork, nextFrame } from "./lib/count-work.ts";
import { centreMap, openExplorer, pointOf } from "./lib/explorer.ts";

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
  await page.waitForLoadState("networkidle");
  for (const id of COUNTIES) {
    const { x, y } = await pointOf(page, id);
    const work = await countWork(page, async () => {
      await page.mouse.move(x, y);
      await nextFrame(page);
    });
    console.log("hover", id, JSON.stringify(work));
    expect(work.restyledAtOnce, id).toBeLessThanOrEqual(20);
    expect(work.forced, id).toBe(0);
    await expect(map.tooltip).toBeVisible();
  }
});

test("a step of a zoom restyles the names that show, and no more", async ({ page }) => {
  const map = await openExplorer(page);
  await centreMap(map);
  const { x, y } = await pointOf(page, "yingde");
  await page.mouse.move(x, y);
  await page.waitForLoadState("networkidle");
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -60);
  await nextFrame(page);
  for (let step = 0; step < 8; step++) {
    const work = await countWork(page, async () => {
      await page.mouse.wheel(0, -40);
      await nextFrame(page);
    });
    console.log("zoom", step, JSON.stringify(work));
    expect(work.restyledAtOnce).toBeLessThanOrEqual(30);
    expect(work.forced).toBe(0);
  }
  await page.keyboard.up("Control");
});

test("another layer restyles the shapes, the signs and the names", async ({ page }) => {
  await openExplorer(page);
  for (const layer of ["team", "pairing", "project", "money", "documented"]) {
    const work = await countWork(page, async () => {
      await page.locator(`input[value="${layer}"]`).check();
      await nextFrame(page);
    });
    console.log("layer", layer, JSON.stringify(work));
    expect(work.restyledAtOnce, layer).toBeLessThanOrEqual(400);
  }
});

test("loading lays out what is seen first, and leaves the rest for later", async ({ page }) => {
  const work = await countWork(page, async () => {
    await page.goto("./");
    await page.locator("svg[data-map]").waitFor();
    await nextFrame(page);
  });
  console.log("load", JSON.stringify(work));
  expect(work.laidOut).toBeLessThanOrEqual(1300);
});
