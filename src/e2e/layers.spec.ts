import { expect, test, type Page } from "@playwright/test";
import { openExplorer } from "./lib/explorer.ts";

const layers = ["documented", "team", "pairing", "project", "money"] as const;

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
  test(`in the ${colorScheme} theme what is not stated differs from every class and from outside`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openExplorer(page);
    for (const layer of layers.slice(1)) {
      await showLayer(page, layer);
      const { huazhou, outside, ...others } = await fills(page);
      expect(huazhou, layer).toContain("unstated");
      expect(outside, layer).not.toBe(huazhou);
      expect(Object.values(others).some((fill) => !fill.includes("unstated"))).toBe(true);
    }
    await showLayer(page, "project");
    const { lianjiang, jiaoling, yingde } = await fills(page);
    expect(new Set([lianjiang, jiaoling, yingde]).size).toBe(3);
  });
}

/** The units in each class of a layer, of the 58 with a place: the article's, those of other sources alone, the rest. */
const expected = {
  documented: [6, 10, 42],
  team: [2, 4, 2, 50],
  pairing: [2, 9, 47],
  project: [1, 1, 2, 54],
  money: [1, 2, 55],
};

test("a layer names no county of official pages of which it has nothing to show", async ({
  page,
}) => {
  await openExplorer(page);
  const names = page.locator("svg[data-map] .labels .county.beyond:visible");
  await expect(names).toHaveCount(10);
  await showLayer(page, "team");
  await expect(names).toHaveText(["连山", "潮南"]);
  await showLayer(page, "money");
  await expect(names).toHaveCount(0);
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
    await expect(panels.locator("p")).toHaveText(/来源/u);
    const counts = await panels.locator("li:has(.swatch) b").allTextContents();
    expect(counts.map(Number), layer).toEqual(expected[layer]);
    await expect(page.locator(".twin thead [data-column]:visible")).toHaveAttribute(
      "data-column",
      layer,
    );
  }
});

test("signs and arcs show in their layers alone", async ({ page }) => {
  const { svg } = await openExplorer(page);
  const shown = async () =>
    Promise.all(
      [".marks.team", ".marks.project", ".arcs"].map((part) => svg.locator(part).isVisible()),
    );
  const parts = {
    documented: [false, false, true],
    team: [true, false, false],
    pairing: [false, false, true],
    project: [false, true, false],
    money: [false, false, false],
  };
  for (const layer of layers) {
    await showLayer(page, layer);
    expect(await shown(), layer).toEqual(parts[layer]);
  }
  await showLayer(page, "team");
  await expect(svg.locator(".marks.team .sign.filled")).toHaveCount(2);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the layers still change map, legend and table, and no dead tool shows", async ({
    page,
  }) => {
    await page.goto("./");
    await page.locator('input[value="team"]').check();
    await expect(page.locator(".marks.team")).toBeVisible();
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
