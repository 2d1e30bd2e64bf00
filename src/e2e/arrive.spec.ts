import { expect, test, type Locator, type Page } from "@playwright/test";
import {
  type Explorer,
  explorerOf,
  openExplorer,
  openSearch,
  pointOf,
  scaleOf,
} from "./lib/explorer.ts";
import { readShifts, recordShifts, rest } from "./lib/measures.ts";
import { testWithHost } from "./lib/pages.ts";

const telephone = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };
const desk = { viewport: { width: 1280, height: 800 } };

/** Runs in the page: the part of an element that is in the window, and above the sheet if there is one. */
async function seenOf(page: Page, element: Locator) {
  const box = await element.boundingBox();
  const end = await page.evaluate(() => {
    const card = document.querySelector<HTMLElement>("map-explorer .card");
    const isSheet = card !== null && getComputedStyle(card).position === "fixed" && !card.hidden;
    return isSheet ? card.getBoundingClientRect().top : innerHeight;
  });
  if (!box) throw new Error("not drawn");
  const seen = Math.min(box.y + box.height, end) - Math.max(box.y, 0);
  return seen / box.height;
}

/** The chosen county is whole in the window and in the map's frame, and the sheet does not cover it. */
async function expectCountyInSight(page: Page, map: Explorer): Promise<void> {
  const county = map.svg.locator(".outlines .selected");
  await expect.poll(() => seenOf(page, county)).toBeGreaterThan(0.97);
  const [frame, box] = [await map.svg.boundingBox(), await county.boundingBox()];
  expect(box?.x).toBeGreaterThan((frame?.x ?? 0) - 4);
  expect(box?.y).toBeGreaterThan((frame?.y ?? 0) - 4);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(
    (frame?.y ?? 0) + (frame?.height ?? 0) + 4,
  );
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

for (const [name, device] of [
  ["a telephone", telephone],
  ["a desk", desk],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ ...device, contextOptions: { reducedMotion: "reduce" } });

    test("an address with a county opens at it", async ({ page }) => {
      for (const query of [
        "?county=lianjiang&layer=pairing",
        "?county=xuwen",
        "?county=nanao",
        "?county=lianshan",
        "?county=wuhua&prefecture=meizhou",
      ]) {
        const map = await openExplorer(page, query);
        await expect(map.card).toBeInViewport();
        await expect.poll(() => scaleOf(map)).toBeGreaterThan(2);
        await expectCountyInSight(page, map);
        await expect(map.card).toBeFocused();
        // The focus did not draw the page to it.
        expect(await seenOf(page, map.svg), query).toBeGreaterThan(0.97);
      }
    });

    test("an address with another choice opens at the map", async ({ page }) => {
      for (const query of ["?layer=pairing", "?prefecture=meizhou", "?kind=autonomous-county"]) {
        const map = await openExplorer(page, query);
        await expect.poll(() => seenOf(page, map.svg)).toBeGreaterThan(0.97);
        await expect(map.card).toBeHidden();
        await expect(map.svg).toBeFocused();
      }
    });

    test("a unit without a place shows its card beside the whole map", async ({ page }) => {
      const map = await openExplorer(page, "?county=unnamed-district-1");
      await expect(map.card).toBeInViewport();
      await expect.poll(() => seenOf(page, map.svg)).toBeGreaterThan(0.97);
      expect(await scaleOf(map)).toBe(1);
    });

    test("the status is said once, and nothing shifts", async ({ page }) => {
      await page.addInitScript(recordShifts);
      await page.addInitScript(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        new MutationObserver((records) => {
          for (const { target } of records) {
            const isStatus = target instanceof Element && target.role === "status";
            if (isStatus && target.closest("map-explorer")) heard.push(target.textContent);
          }
        }).observe(document, { subtree: true, childList: true });
      });
      const map = await openExplorer(page, "?county=yangxi");
      await expectCountyInSight(page, map);
      await page.evaluate(rest);
      expect(await page.evaluate(() => "heard" in window && window.heard)).toEqual([
        expect.stringMatching(/^已选中：阳西县/u),
      ]);
      expect(await page.evaluate(readShifts)).toEqual([]);
    });

    test("a fragment, unknown values and nothing chosen leave the page where it is", async ({
      page,
    }) => {
      for (const query of ["", "?county=atlantis", "?utm_source=x"]) {
        await openExplorer(page, query);
        await page.evaluate(rest);
        expect(await scrolled(page), query).toBe(0);
        await expect(page.locator("body")).toBeFocused();
      }
      await openExplorer(page, "?county=lianjiang#timeline");
      await expect(page.locator("#timeline")).toBeInViewport();
      await expect(page.locator("svg[data-map]")).not.toBeInViewport();
    });

    test("a reload keeps its place, and so does a reader who scrolls before the script", async ({
      page,
    }) => {
      const map = await openExplorer(page, "?county=lianjiang");
      await expect(map.card).toBeFocused();
      for (const place of [300, 3000]) {
        await page.evaluate((top) => {
          scrollTo(0, top);
        }, place);
        // Longer than any movement would wait.
        await page.waitForTimeout(900);
        await page.reload();
        await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
        await expect
          .poll(async () => Math.abs((await scrolled(page)) - place))
          .toBeLessThanOrEqual(1);
        await expect(page.locator("body")).toBeFocused();
      }
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route(/\.js$/u, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto("about:blank");
      await page.goto("./?county=lianjiang", { waitUntil: "commit" });
      await page.waitForFunction(() => document.querySelector("#page-end, footer") !== null);
      await page.evaluate(() => {
        scrollTo(0, 200);
      });
      release();
      await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
      await page.evaluate(rest);
      expect(await scrolled(page)).toBe(200);
      await page.unrouteAll({ behavior: "ignoreErrors" });
    });

    test("Escape closes the card and gives the focus to the county; back opens what was", async ({
      page,
    }) => {
      const map = await openExplorer(page, "?county=wuhua");
      await expect(map.card).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(page).toHaveURL(/\/$/u);
      await expect(map.card).toBeHidden();
      await expect(map.county("wuhua")).toBeFocused();
      await page.goBack();
      await expect(map.card).toContainText("五华县");
      await map.card.getByRole("button", { name: "取消选中" }).click();
      await expect(map.card).toBeHidden();
      await expect(map.county("wuhua")).toBeFocused();
    });
  });
}

test.describe("picking on a telephone", () => {
  test.use(telephone);

  test("in the search brings map, county and card, by a finger; back takes all away", async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const { input, options } = await openSearch(page);
    const before = await scrolled(page);
    await input.tap();
    await input.fill("徐闻");
    await options.first().tap();
    await expect(page).toHaveURL(/\?county=xuwen$/u);
    const map = explorerOf(page);
    await expect(map.card).toBeInViewport();
    await expect(map.card).toBeFocused();
    await expect(map.card).toHaveAttribute("aria-label", "徐闻县");
    await expect.poll(() => scaleOf(map)).toBe(3);
    await expectCountyInSight(page, map);
    await expect(map.status).toHaveText(/^已选中：徐闻县/u);

    await page.goBack();
    await expect(map.card).toBeHidden();
    await expect.poll(() => scaleOf(map)).toBe(1);
    await expect.poll(() => scrolled(page)).toBe(before);
  });

  test("a prefecture in the search brings the map, and the focus to it", async ({ page }) => {
    const { input, options } = await openSearch(page);
    await input.tap();
    await input.fill("湛江");
    await options.first().tap();
    const map = explorerOf(page);
    await expect(map.svg).toBeFocused();
    await expect.poll(() => seenOf(page, map.svg)).toBeGreaterThan(0.97);
  });

  test("on the map moves no more than the sheet asks for, and zooms nothing", async ({ page }) => {
    const map = await openExplorer(page);
    for (const [block, id] of [
      ["start", "wuhua"],
      ["end", "xuwen"],
    ] as const) {
      await map.svg.evaluate((svg, place) => {
        svg.scrollIntoView({ block: place });
      }, block);
      const before = await scrolled(page);
      const { x, y } = await pointOf(page, id);
      await page.touchscreen.tap(x, y);
      await expect(map.card).toBeInViewport();
      await expectCountyInSight(page, map);
      if (block === "end") await expect.poll(() => scrolled(page)).toBeGreaterThan(before);
      // The driver scrolls to what it taps: page and sheet must have come to rest before.
      const close = map.card.getByRole("button", { name: "取消选中" });
      await expect
        .poll(async () => {
          const top = await scrolled(page);
          await page.waitForTimeout(300);
          return (await scrolled(page)) - top;
        })
        .toBe(0);
      await expect(close).toBeInViewport({ ratio: 1 });
      // Nothing has reached out of the window, which would make it wider, and the sheet leave it.
      expect(await page.evaluate(() => innerWidth)).toBe(360);
      if (block === "start") expect(await scrolled(page)).toBe(before);
      expect(await scaleOf(map)).toBe(1);
      await close.tap();
      await expect(map.card).toBeHidden();
    }
  });

  test("the sheet takes half the window at most, scrolls within itself, and goes with the map", async ({
    page,
  }) => {
    const map = await openExplorer(page, "?county=lianjiang");
    await expect(map.card).toBeInViewport();
    // Its sentence is seen without scrolling; in a lower window it is not.
    await expect(map.card.locator("a.more")).toBeInViewport({ ratio: 1 });
    await page.setViewportSize({ width: 360, height: 300 });
    const { height, inner, close } = await map.card.evaluate((card) => {
      card.scrollTo(0, 9999);
      return {
        height: card.getBoundingClientRect().height,
        inner: card.scrollTop,
        close: card.querySelector(".close")?.getBoundingClientRect().bottom ?? Infinity,
      };
    });
    expect(height).toBeLessThanOrEqual(150);
    expect(inner).toBeGreaterThan(50);
    // Its button stays in sight while it is scrolled.
    expect(close).toBeLessThan(300 - height + 60);
    await page.setViewportSize(telephone.viewport);
    for (const [section, shows] of [
      ["#timeline", false],
      ["#map", true],
      ["#find", false],
    ] as const) {
      await page.locator(section).evaluate((element) => {
        element.scrollIntoView();
      });
      if (shows) await expect(map.card).toBeInViewport();
      else await expect(map.card).not.toBeInViewport();
    }
    // The keyboard brings it back.
    await page.locator("#timeline").evaluate((element) => {
      element.scrollIntoView();
    });
    await map.card.evaluate((card) => {
      card.focus({ preventScroll: true });
    });
    await page.keyboard.press("Tab");
    await expect(map.card.getByRole("button", { name: "取消选中" })).toBeFocused();
    await expect(map.card).toBeInViewport();
  });

  test("what the keyboard comes to is not under the sheet", async ({ page }) => {
    const map = await openExplorer(page, "?county=lianjiang");
    await expect(map.card).toBeInViewport();
    await page.locator("#map").evaluate((heading) => {
      heading.scrollIntoView();
    });
    await page.locator(".twin summary").focus();
    await expect.poll(() => seenOf(page, page.locator(".twin summary"))).toBeGreaterThan(0.97);
  });
});

test.describe("picking at a desk", () => {
  test.use(desk);

  test("in the search by keyboard keeps the focus in the field, and Escape closes", async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const { input } = await openSearch(page);
    await input.fill("饶平");
    await input.press("Enter");
    const map = explorerOf(page);
    await expect(map.card).toBeInViewport();
    await expect(input).toBeFocused();
    await expect.poll(() => scaleOf(map)).toBe(3);
    await expectCountyInSight(page, map);
    await expect.poll(() => seenOf(page, map.svg)).toBeGreaterThan(0.97);
    await expect(input).toBeInViewport();
    await input.press("Escape");
    await input.press("Escape");
    await expect(map.card).toBeHidden();
    await expect(input).toBeFocused();
    await page.locator('[data-zoom="reset"]').click();
    await expect.poll(() => scaleOf(map)).toBe(1);
  });

  test("on the map moves nothing", async ({ page }) => {
    const map = await openExplorer(page);
    await map.svg.evaluate((svg) => {
      svg.scrollIntoView({ block: "end" });
    });
    const before = await scrolled(page);
    const { x, y } = await pointOf(page, "xuwen");
    await page.mouse.click(x, y);
    await expect(map.card).toContainText("徐闻县");
    // Longer than any movement would wait.
    await page.waitForTimeout(900);
    expect(await scrolled(page)).toBe(before);
    expect(await scaleOf(map)).toBe(1);
  });
});

test("a telephone held sideways sees the county too", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 740, height: 360 });
  const map = await openExplorer(page, "?county=xuwen");
  await expect.poll(() => scaleOf(map)).toBe(3);
  await expectCountyInSight(page, map);
});

testWithHost(
  "the embedded map scrolls neither itself nor the page around it, and takes no focus",
  async ({ page, host, baseURL }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const src = new URL("./embed/map/?county=lianjiang", baseURL).href;
    const room = '<div style="height: 400px"></div>';
    await page.goto(
      host.show(`${room}<iframe src="${src}" width="340" height="1400"></iframe>${room}`),
    );
    const map = page.frameLocator("iframe");
    await expect(map.locator(".card h2")).toHaveText("廉江市");
    await expect(map.locator("svg[data-map]")).toHaveClass(/zoomed-in/u);
    // Longer than any movement would wait.
    await page.waitForTimeout(900);
    expect(await scrolled(page)).toBe(0);
    await expect(page.locator("body")).toBeFocused();
    const [card, legend] = [
      await map.locator(".card").boundingBox(),
      await map.locator('[data-panel="documented"]').boundingBox(),
    ];
    // In its place below the legend: the frame's end may be far from what is seen of it.
    expect(card?.y).toBeGreaterThan((legend?.y ?? 0) + (legend?.height ?? 0));

    await page.evaluate(() => {
      scrollTo(0, 350);
    });
    const input = map.getByRole("combobox", { name: "找我的县" });
    await input.click();
    await input.fill("五华");
    await map.getByRole("option").first().click();
    await expect(map.locator(".card h2")).toHaveText("五华县");
    await page.waitForTimeout(900);
    expect(await scrolled(page)).toBe(350);
  },
);
