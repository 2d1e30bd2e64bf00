import { expect, type Page, test } from "@playwright/test";
import { onePageOfEachType } from "./lib/pages.ts";

/** A4 less margins of 1 cm, at 96 dots an inch. */
const SHEET = { width: 718, height: 1047 };

test("on paper every type of page has no controls and nothing fixed, spells out its sources, is dark on white and says where it stood", async ({
  page,
}) => {
  await page.setViewportSize(SHEET);
  for (const path of onePageOfEachType()) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(path);
    const [title, printEnd] = [await page.title(), page.locator(".print-end")];
    await expect.soft(printEnd, path).toBeHidden();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });

    await expect.soft(page.locator("h1"), path).toBeVisible();
    const pressed = "nav, button, input, select, textarea, .skip, .site-footer a";
    await expect.soft(page.locator(pressed).filter({ visible: true }), path).toHaveCount(0);
    const found = await page.evaluate(() => {
      const shown = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility());
      const sources = [...document.querySelectorAll('.sources a[href^="http"]')];
      const { backgroundColor, color } = getComputedStyle(document.body);
      return {
        stuck: shown.filter((one) => /fixed|sticky/u.test(getComputedStyle(one).position)).length,
        spill: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        unspelled: sources.filter(
          (link) =>
            !getComputedStyle(link, "::after").content.includes(link.getAttribute("href") ?? "?"),
        ).length,
        // Each is kept in one piece, and fits a sheet; the map with its legend and its heading.
        whole: [...document.querySelectorAll(".map-section, .locator, .sources li, .figures > div")]
          .filter((one) => one.checkVisibility())
          .filter(
            (one) =>
              getComputedStyle(one).breakInside !== "avoid" || one.clientHeight > innerHeight,
          )
          .map((one) => one.className),
        paper: backgroundColor,
        ink: color,
        exact: [...document.querySelectorAll("svg.map, .swatch")].every(
          (one) => getComputedStyle(one).printColorAdjust === "exact",
        ),
      };
    });
    expect.soft(found, path).toMatchObject({
      stuck: 0,
      spill: 0,
      unspelled: 0,
      whole: [],
      paper: "rgb(255, 255, 255)",
      ink: expect.stringMatching(/^rgb\((?:\d|[1-7]\d), (?:\d|[1-7]\d), (?:\d|[1-7]\d)\)$/u),
      exact: true,
    });
    const end = await printEnd.innerText();
    expect.soft(end, path).toContain(title);
    // A page that is at no address of its own (not found, embedded) names none.
    const canonical = await page.locator("link[rel=canonical]").count();
    const english = path.startsWith("./en/");
    const site = english ? "Guangdong county assistance map" : "广东纵向帮扶地图";
    const where = canonical > 0 ? "https://example\\.org/\\S*" : site;
    const read = english ? "Sources last read on \\d+ \\w+ \\d{4}" : "来源最近一次查阅：\\d{4}年";
    expect.soft(end, path).toMatch(new RegExp(`${where}\\s+${read}`, "u"));
  }
});

test("the embedded map prints with its sources, though they are folded away", async ({ page }) => {
  await page.goto("./embed/map/");
  const source = page.locator(".embed-note .sources li").first();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("svg[data-map]")).toBeVisible();
  const { height = 0 } = (await source.boundingBox()) ?? {};
  expect(height).toBeGreaterThan(20);
});

/** The number of sheets of A4 that a page takes, with the margins that browsers leave. */
async function countSheets(page: Page, path: string): Promise<number> {
  await page.goto(path);
  const margin = { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" };
  const pdf = (await page.pdf({ format: "A4", margin })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

test("the printer gets the home page on seven sheets at most", async ({ page }) => {
  const sheets = await countSheets(page, "./");
  expect(sheets).toBeGreaterThan(3);
  expect(sheets).toBeLessThanOrEqual(7);
});

test("a county takes one sheet, however much or little is told of it", async ({ page }) => {
  for (const id of ["lianjiang", "jiaoling", "yangxi", "chaonan", "xinyi", "nanao", "unnamed"])
    expect.soft(await countSheets(page, `./counties/${id}/`), id).toBe(1);
});
