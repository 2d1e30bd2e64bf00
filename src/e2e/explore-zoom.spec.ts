import { expect, test } from "@playwright/test";
import { centreMap, openExplorer, scaleOf } from "./lib/explorer.ts";

test("the zoom is fetched on the first sign that a reader wants it, not before", async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  const map = await openExplorer(page);
  await page.locator("html:not([data-late])").waitFor();
  expect(scripts.some((url) => url.includes("map-zoom"))).toBe(false);
  await centreMap(map);
  await map.svg.hover();
  await expect.poll(() => scripts.some((url) => url.includes("map-zoom"))).toBe(true);
});

test("the wheel scrolls the page and says how to zoom; with Ctrl it zooms, within limits", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await centreMap(map);
  await map.svg.hover();
  const top = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
  await expect(page.locator(".wheel-hint")).toBeVisible();
  expect(await scaleOf(map)).toBe(1);

  await centreMap(map);
  const box = await map.svg.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 200);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await expect.poll(() => scaleOf(map)).toBeGreaterThan(1.5);
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, -600);
  await expect.poll(() => scaleOf(map)).toBe(14);
  for (let turn = 0; turn < 24; turn += 1) await page.mouse.wheel(0, 600);
  await expect.poll(() => scaleOf(map)).toBe(1);
  await page.keyboard.up("Control");
});

test("the zoomed map is dragged, never beyond its edges, and a drag selects nothing", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page);
  await centreMap(map);
  await page.locator('[data-zoom="in"]').click();
  await expect.poll(() => scaleOf(map)).toBe(2);
  const box = await map.svg.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 200];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 900, y + 400, { steps: 8 });
  await page.mouse.up();
  await expect(map.svg.locator(".zoomed")).toHaveAttribute(
    "transform",
    /^translate\(-?0 -?0\) scale\(2\)$/u,
  );
  await expect(page).toHaveURL(/\/$/u);
});

test("further names show as there is room", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page);
  const shown = map.svg.locator(".later.shown");
  await expect(shown).toHaveCount(0);
  await map.county("yingde").focus();
  await page.keyboard.press("+");
  await expect.poll(() => scaleOf(map)).toBeCloseTo(1.6, 1);
  const first = await shown.count();
  expect(first).toBeGreaterThan(10);
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(shown).toHaveCount(39);
  expect(first).toBeLessThan(39);
  await page.locator('[data-zoom="reset"]').click();
  await expect(shown).toHaveCount(0);
});

for (const width of [360, 1440]) {
  test(`at ${width} px strokes and names keep their size, and no two names lie over each other`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    const map = await openExplorer(page);
    const name = map.svg.locator(".labels text", { hasText: "英德" });
    const heightOf = () => name.evaluate((text) => text.getBoundingClientRect().height);
    const size = await heightOf();
    for (const scale of [2, 4, 8]) {
      await page.locator('[data-zoom="in"]').click();
      await expect.poll(() => scaleOf(map)).toBe(scale);
      expect(await heightOf()).toBeCloseTo(size, 0);
      const overlaps = await map.svg.locator(".labels text").evaluateAll((all) => {
        const boxes = all
          .filter((one) => getComputedStyle(one).display !== "none")
          .map((one) => ({ name: one.textContent.trim(), box: one.getBoundingClientRect() }));
        return boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter(
              ({ box }) =>
                Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 3 &&
                Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 5,
            )
            .map((other) => `${one.name} and ${other.name}`),
        );
      });
      expect(overlaps, `at ${scale}`).toEqual([]);
    }
    const effects = await map.svg
      .locator("path[data-adcode]")
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).vectorEffect))]);
    expect(effects).toEqual(["non-scaling-stroke"]);
  });
}

test("choosing a prefecture zooms to it and narrows map and table; the whole province undoes it", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page);
  await page.locator(".twin summary").click();
  await page.locator('select[name="prefecture"]').selectOption("zhanjiang");
  await expect(page).toHaveURL(/\?prefecture=zhanjiang$/u);
  await expect.poll(() => scaleOf(map)).toBeGreaterThan(2);
  await expect(page.locator(".twin tbody tr:visible")).toHaveCount(5);
  await expect(map.county("yingde")).toHaveClass(/dim/u);
  await expect(map.county("lianjiang")).not.toHaveClass(/dim/u);
  await expect(map.status).toHaveText("表中现有5行。");
  await page.locator('[data-zoom="reset"]').click();
  await expect(page).toHaveURL(/\/$/u);
  await expect(page.locator(".twin tbody tr:visible")).toHaveCount(62);
});

for (const [reducedMotion, moves] of [
  ["no-preference", true],
  ["reduce", false],
] as const) {
  test(`a zoom ${moves ? "moves" : "jumps"} for a reader with ${reducedMotion}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    const map = await openExplorer(page);
    await centreMap(map);
    await map.svg.hover();
    // Labels that the zoom makes: it has come.
    await expect(map.svg.locator(".later").first()).toBeAttached();
    const scales = await page.evaluate(async () => {
      const zoomed = document.querySelector("svg[data-map] .zoomed");
      const button = document.querySelector<HTMLElement>('[data-zoom="in"]');
      const seen = new Set<string>();
      const watch = new MutationObserver(() => {
        seen.add(zoomed?.getAttribute("transform") ?? "");
      });
      if (zoomed) watch.observe(zoomed, { attributes: true });
      button?.click();
      await new Promise((done) => setTimeout(done, 1500));
      return [...seen];
    });
    if (moves) expect(scales.length).toBeGreaterThan(3);
    else expect(scales).toHaveLength(1);
    expect(scales.at(-1)).toContain("scale(2)");
  });
}
