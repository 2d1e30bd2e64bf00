import { expect, test, type Page } from "@playwright/test";

/*
 * Readers of plain text, crawlers and services that keep pages for later read what stands in the HTML, without styles
 * and without script. What a picture of the page does not say, its text must not say either.
 */
test.use({ javaScriptEnabled: false });

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

/** The sentences that the page shows now; what is only for those who hear it apart. */
function sentencesOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const aside of document.querySelectorAll(
      ".visually-hidden, .skip, .print-end, [data-aside]",
    ))
      aside.remove();
    // What is folded away can be unfolded: it is shown, if not at once.
    for (const details of document.querySelectorAll("details")) details.open = true;
    return document.body.innerText
      .split(/[。！？\n\t]/u)
      .map((line) => line.replaceAll(/\s+/gu, ""))
      .filter((line) => /\p{Script=Han}{4}/u.test(line));
  });
}

for (const path of PAGES)
  test(`the text of /${path} says nothing that its picture does not show`, async ({ page }) => {
    await page.goto(`./${path}`);
    const shown = new Set(await sentencesOn(page));
    await page.evaluate(() => {
      for (const sheet of document.querySelectorAll("style, link[rel=stylesheet]")) sheet.remove();
    });
    const told = await sentencesOn(page);
    expect(shown.size).toBeGreaterThan(4);
    expect(told.filter((sentence) => !shown.has(sentence))).toEqual([]);
  });
