import { expect, test, type Page } from "@playwright/test";
import { openExplorer } from "./lib/explorer.ts";
import { contrast } from "./lib/faults.ts";

const layers = ["documented", "team", "pairing", "older", "people"] as const;

/** How the shapes of a county are drawn: what fills them, as the browser computes it. */
function fills(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const fillOf = (selector: string) => {
      const shape = document.querySelector(`svg[data-map] ${selector}`);
      return shape ? getComputedStyle(shape).fill : "absent";
    };
    const ids = ["lianjiang", "jiaoling", "yingde", "dongyuan", "huazhou"];
    return Object.fromEntries([
      ...ids.map((id) => [id, fillOf(`a[data-county="${id}"] path`)] as const),
      ["outside", fillOf('g > path[data-status="outside"]')] as const,
    ]);
  });
}

const showLayer = (page: Page, layer: string) => page.locator(`input[value="${layer}"]`).check();

for (const colorScheme of ["light", "dark"] as const) {
  test(`in the ${colorScheme} theme what is not stated is flat, pale and like no class, nor like outside`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openExplorer(page);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    for (const layer of ["team", "pairing"]) {
      await showLayer(page, layer);
      const { huazhou = "", outside = "", lianjiang = "", ...others } = await fills(page);
      expect(huazhou, layer).toMatch(/^rgb/u);
      expect(outside, layer).not.toBe(huazhou);
      expect(Object.values(others).concat(lianjiang)).not.toContain(outside);
      expect(lianjiang, layer).not.toBe(huazhou);
      // What is told stands out from the paper, and what is not lies close to it.
      expect(contrast(lianjiang, paper), layer).toBeGreaterThan(2 * contrast(huazhou, paper));
      expect(contrast(huazhou, paper), layer).toBeLessThan(1.4);
    }
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`in the ${colorScheme} theme the classes of the census go step by step away from the paper`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openExplorer(page, "?layer=older");
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const steps = await page
      .locator('[data-panel="older"] rect')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
    const contrasts = steps.map((step) => contrast(step, paper));
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
    for (const [index, step] of steps.slice(1).entries())
      expect(contrast(step, steps[index] ?? ""), step).toBeGreaterThan(1.25);
    const highest = page.locator('svg[data-map] [data-older="5"]').first();
    await expect(highest).toHaveCSS("fill", steps[4] ?? "");
    const { outside = "" } = await fills(page);
    expect(steps).not.toContain(outside);
  });
}

test("the tooltip says of a bare number what it counts", async ({ page }) => {
  const map = await openExplorer(page, "?layer=older");
  await map.county("dabu").focus();
  await expect(map.tooltip).toContainText("65岁及以上 17.1%");
});

/** The units in each class of a layer, of the 58 with a place: the article's, those of other sources alone, the rest. */
const expected = {
  documented: [6, 13, 39],
  team: [2, 4, 2, 50],
  pairing: [2, 12, 44],
  older: [6, 10, 25, 13, 4],
  people: [10, 19, 7, 11, 11],
};

test("a layer names no county of other sources of which it has nothing to show", async ({
  page,
}) => {
  await openExplorer(page);
  const names = page.locator("svg[data-map] .labels .county.beyond:visible");
  await expect(names).toHaveCount(13);
  await showLayer(page, "team");
  await expect(names).toHaveText(["连山", "潮南"]);
});

test("one layer shows at a time, with its sentence, its legend with counts and its column", async ({
  page,
}) => {
  await openExplorer(page);
  await page.locator(".twin summary").click();
  for (const layer of layers) {
    await showLayer(page, layer);
    const panels = page.locator(".layer-panel:visible");
    await expect(panels).toHaveCount(1);
    await expect(panels).toHaveAttribute("data-panel", layer);
    await expect(page.locator(".explorer")).toHaveAttribute("data-layer", layer);
    await expect(panels.locator("p").first()).toHaveText(/\d+个县/u);
    const counts = await panels.locator("li:has(.swatch) b, .count").allTextContents();
    expect(counts.map(Number), layer).toEqual(expected[layer]);
    const columns = await page
      .locator(".twin thead [data-column]:visible")
      .evaluateAll((all) => all.map((one) => one.dataset.column));
    // With what is told come its projects and sums, where there is room.
    expect(columns).toEqual(Array.from({ length: layer === "documented" ? 3 : 1 }, () => layer));
  }
});

test("signs and arcs show in their layers alone", async ({ page }) => {
  const { svg } = await openExplorer(page);
  const shown = async () =>
    Promise.all([".marks", ".arcs"].map((part) => svg.locator(part).isVisible()));
  const parts = {
    documented: [false, false],
    team: [true, false],
    pairing: [false, true],
    older: [false, false],
    people: [false, false],
  };
  for (const layer of layers) {
    await showLayer(page, layer);
    expect(await shown(), layer).toEqual(parts[layer]);
  }
  await showLayer(page, "team");
  await expect(svg.locator(".marks .sign.filled")).toHaveCount(2);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the layers still change map, legend and table, and no dead tool shows", async ({
    page,
  }) => {
    await page.goto("./");
    await page.locator('input[value="team"]').check();
    await expect(page.locator(".marks")).toBeVisible();
    await expect(page.locator('[data-panel="team"]')).toBeVisible();
    await page.locator(".twin summary").click();
    // The table stands whole on the list of counties.
    await expect(page.locator(".twin a")).toHaveAttribute("href", /\/counties\/#table$/u);
    for (const tool of [
      ".zoom-buttons",
      ".place-filters",
      ".card",
      '[role="tooltip"]',
      "story-map",
    ])
      await expect(page.locator(tool).first()).toBeHidden();
  });
});
