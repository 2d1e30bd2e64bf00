import { expect, test, type Page } from "@playwright/test";
import { openPage } from "./lib/pages.ts";

/*
 * Readers of plain text, crawlers and services that keep pages for later read what stands in the HTML, without styles
 * and without script. What a picture of the page does not say, its text must not say either.
 */
const PAGES = [
  "",
  "counties/",
  "counties/lianjiang/",
  "counties/chaonan/",
  "counties/suixi/",
].concat([
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
]);

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

for (const path of PAGES)
  test(`the text of /${path} says nothing that its picture does not show`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const shown = new Set<string>();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await openPage(page, `./${path}`);
      for (const sentence of await sentencesOn(page)) shown.add(sentence);
    }
    const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`./${path}`);
    await plain.evaluate(() => {
      for (const sheet of document.querySelectorAll("style, link[rel=stylesheet]")) sheet.remove();
    });
    const told = await sentencesOn(plain);
    await context.close();
    expect(shown.size).toBeGreaterThan(4);
    expect(told.filter((sentence) => !shown.has(sentence))).toEqual([]);
  });
