import { expect, test, type Page } from "@playwright/test";
import { openPage } from "./lib/pages.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page is whole, and the map leads to a county", async ({ page }) => {
    await page.goto("./");
    for (const button of await page.locator("button").all()) await expect(button).toBeHidden();
    await expect(page.locator('svg[data-map="guangdong"]')).toBeVisible();
    await expect(page.locator("svg[data-map] a[href]")).toHaveCount(58);
    for (const id of ["older-people", "who-helps-whom", "forces", "timeline"]) {
      await expect(page.locator(`#${id}`)).toBeVisible();
    }
    // What works with script alone is not offered; the layers are chosen by styles.
    const needy = page.locator(".needs-script:not(.layer-switch)");
    for (const one of await needy.all()) await expect(one).toBeHidden();
    await expect(page.locator(".layer-switch")).toBeVisible();
    await page.locator('svg[data-map] a[href$="/counties/yangxi/"]').click();
    await expect(page).toHaveURL(/\/counties\/yangxi\/$/u);
    await expect(page.locator("h1")).toHaveText("阳西县");
    await page.locator("main [data-fact] + .cite a").first().click();
    await expect(page.locator("li:target")).toBeVisible();
  });

  test("a long page has its contents, and a way back to the map", async ({ page }) => {
    await page.goto("./");
    const back = page.getByRole("link", { name: "↑ 地图" });
    await page.getByRole("navigation", { name: "本页内容" }).getByRole("link").nth(1).click();
    await expect(page.locator("h2:target")).toBeInViewport();
    await expect(back).toBeInViewport({ ratio: 1 });
    await back.click();
    await expect(page.locator("svg[data-map]")).toBeInViewport();
    await expect(back).not.toBeInViewport();
  });

  test("a page and its numbers can be cited, and the map embedded", async ({ page }) => {
    await page.goto("./");
    await page.getByRole("link", { name: "引用本站" }).click();
    await page.locator("#cite summary").press("Enter");
    for (const form of ["gbt", "apa", "bibtex"]) {
      await expect(page.locator(`#cite [data-form=${form}]`)).toContainText("https://example.org/");
    }
    await page
      .getByRole("link", { name: /^引用：帮/u })
      .last()
      .click();
    await expect(page.locator("#forces:target")).toBeVisible();
    await page.locator("embed-snippet summary").click();
    await expect(page.locator("embed-snippet pre")).toContainText("/embed/map/");
  });
});

/*
 * Readers of plain text, crawlers and services that keep pages for later read what stands in the HTML, without styles
 * and without script. What a picture of the page does not say, its text must not say either.
 */
const PAGES = [
  ...["", "counties/", "counties/lianjiang/", "counties/chaonan/", "counties/suixi/"],
  "projects/",
  "projects/jiaoling-food-park/",
  "organizations/",
  "organizations/guangsheng-group/",
  "data/",
  "data/coverage/",
  "corrections/",
  "about/",
  "accessibility/",
  "embed/map/",
];

/** The sentences that the page shows, those that are only for who hears it or prints it left out. */
function sentencesOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const aside of document.querySelectorAll(".visually-hidden, .skip, .print-end, noscript"))
      aside.remove();
    // What is folded away can be unfolded: it is shown, if not at once.
    for (const details of document.querySelectorAll("details")) details.open = true;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { parentElement: parent, textContent } = texts.currentNode;
      // The styles of a narrow chart hide what the wide one says; and what stands in for script is for who has none.
      if (!parent?.getClientRects().length || parent.closest("svg, .needs-no-script")) continue;
      found.push(
        ...(textContent ?? "").split(/[。！？]/u).map((one) => one.replaceAll(/\s+/gu, "")),
      );
    }
    return found.filter((text) => /\p{Script=Han}{4}/u.test(text));
  });
}

/** Parts of all pages, so that two browsers share the work. */
const PARTS = 3;

for (let part = 0; part < PARTS; part += 1)
  test(`no page's text says what its picture does not show, part ${part + 1} of ${PARTS}`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
    const plain = await context.newPage();
    for (const path of PAGES.filter((_, index) => index % PARTS === part)) {
      const shown = new Set<string>();
      await page.setViewportSize({ width: 1280, height: 800 });
      await openPage(page, `./${path}`);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        for (const sentence of await sentencesOn(page)) shown.add(sentence);
      }
      await plain.goto(`./${path}`);
      await plain.evaluate(() => {
        for (const sheet of document.querySelectorAll("style, link[rel=stylesheet]"))
          sheet.remove();
      });
      const told = await sentencesOn(plain);
      expect.soft(shown.size, path).toBeGreaterThan(4);
      expect
        .soft(
          told.filter((sentence) => !shown.has(sentence)),
          path,
        )
        .toEqual([]);
    }
    await context.close();
  });
