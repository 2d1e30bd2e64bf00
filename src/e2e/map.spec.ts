import { expect, test, type Page } from "@playwright/test";
import { openExplorer } from "./lib/explorer.ts";
import { contrast } from "./lib/faults.ts";

interface Target {
  readonly href: string;
  /** A point of the window where a click reaches the county's shape, if there is one. */
  readonly at: readonly [number, number] | undefined;
}

/** For each county of the map, a point where a pointer meets it and nothing over it. */
function findTargets(page: Page): Promise<Target[]> {
  return page.locator("svg[data-map] a").evaluateAll((links) =>
    links.map((link) => {
      const box = link.getBoundingClientRect();
      const steps = Array.from({ length: 15 }, (_, index) => (index + 0.5) / 15);
      const points = steps.flatMap((x) =>
        steps.map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
      );
      // From the middle outwards: a finger aims there.
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const byDistance = points.toSorted(
        (a, b) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y),
      );
      const at = byDistance.find(([px, py]) => link.contains(document.elementFromPoint(px, py)));
      return { href: link.getAttribute("href") ?? "", at };
    }),
  );
}

/** The colour that fills the shapes of a status, as the browser draws it. */
function fillOf(page: Page, status: string): Promise<string> {
  return page
    .locator(`svg[data-map] [data-status="${status}"]:not(.beyond)`)
    .first()
    .evaluate((shape) => getComputedStyle(shape).fill);
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [360, 1440]) {
    test(`at ${width} px each county can be hit on the map, and opens its page`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 1200 });
      await page.goto("./");
      await page.locator("svg[data-map]").evaluate((map) => {
        map.scrollIntoView({ block: "center" });
      });
      const targets = await findTargets(page);
      expect(targets).toHaveLength(58);
      expect(targets.filter(({ at }) => at === undefined)).toEqual([]);

      const { href, at } = targets.find((one) => one.href.endsWith("/counties/wuhua/")) ?? {};
      const [x = 0, y = 0] = at ?? [];
      await page.mouse.click(x, y);
      await expect(page).toHaveURL(new RegExp(`${href ?? ""}$`, "u"));
      await expect(page.locator("h1")).toHaveText("五华县");
    });
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`in the ${colorScheme} theme a documented county stands out, and not by colour alone`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("./");
    const [documented, listed, outside] = await Promise.all(
      ["documented", "listed", "outside"].map((status) => fillOf(page, status)),
    );
    expect(new Set([documented, listed, outside]).size).toBe(3);
    expect(contrast(documented ?? "", listed ?? "")).toBeGreaterThanOrEqual(3);
    expect(contrast(documented ?? "", outside ?? "")).toBeGreaterThanOrEqual(3);
    expect(contrast(listed ?? "", outside ?? "")).toBeGreaterThanOrEqual(1.3);

    const labels = page.locator("svg[data-map] .labels text");
    for (const name of ["廉江", "英德", "蕉岭", "阳西", "东源", "五华"]) {
      await expect(labels.filter({ hasText: name })).toBeVisible();
    }
    const legend = page.locator('[data-panel="documented"] ul');
    await expect(legend.locator("li")).toHaveCount(4);
    const swatches = await legend
      .locator(".swatch:not(.beyond)")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(swatches.slice(0, 3)).toEqual([documented, listed, outside]);
  });
}

test("nothing moves for a reader who asked for it, not even under the pointer", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  await page.locator('svg[data-map] a[href$="/counties/yingde/"]').hover();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

/** How a shape of each status looks: its fill and its line. */
const looksOf = (page: Page) =>
  page.evaluate(() =>
    [
      '[data-status="documented"]:not(.beyond)',
      ".beyond",
      '[data-status="listed"]:not(.beyond)',
      '[data-status="outside"]',
    ].map((status) => {
      const shape = document.querySelector(`svg[data-map] path${status}`);
      if (!shape) throw new Error(`no shape ${status}`);
      const { fill, stroke } = getComputedStyle(shape);
      return { fill, stroke };
    }),
  );

test.describe("in forced colours", () => {
  test.use({ forcedColors: "active" });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`in the reader's own ${colorScheme} colours the statuses of the map are told apart`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await openExplorer(page);
      const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const looks = await looksOf(page);
      const [documented, beyond, listed, outside] = looks;
      expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(4);
      // Filled, pale within an edge, tinted, an outline on the reader's own ground.
      expect(contrast(documented?.fill ?? "", canvas)).toBeGreaterThan(3);
      expect(contrast(documented?.stroke ?? "", canvas)).toBeGreaterThan(7);
      expect(beyond?.fill).not.toBe(canvas);
      expect(outside?.fill).toBe(canvas);
      expect(contrast(outside?.stroke ?? "", canvas)).toBeGreaterThan(3);
      expect(listed?.fill).not.toBe(canvas);

      // The legend shows the same.
      for (const [name, look] of [
        ["documented", documented],
        ["outside", outside],
      ] as const) {
        const swatch = page.locator(`[data-panel="documented"] .swatch.${name}`);
        const colour = await swatch.evaluate((one) => getComputedStyle(one).backgroundColor);
        expect(colour, name).toBe(look?.fill);
      }
    });
  }

  test("the focus is seen on the map, on buttons of layers and on links", async ({ page }) => {
    const map = await openExplorer(page);
    await map.county("yangxi").focus();
    const outline = map.svg.locator(".outlines .focused");
    const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const line = await outline.evaluate((one) => getComputedStyle(one).stroke);
    expect(contrast(line, canvas)).toBeGreaterThan(3);
    await page.locator('input[name="layer"]').first().focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.locator("input:checked:focus-visible + span")).toHaveCSS(
      "outline-style",
      "solid",
    );
    await page.locator("footer a").first().focus();
    await page.keyboard.press("Tab");
    await expect(page.locator("footer a:focus")).toHaveCSS("outline-style", "solid");
  });
});
