import { expect, test } from "@playwright/test";
import { explorerOf } from "./lib/explorer.ts";
import { grantClipboard, openPage, readClipboard } from "./lib/pages.ts";

/* What scripts say and find in the English edition. */

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

test("an English or a Chinese name leads to a county, with both names in the list", async ({
  page,
}) => {
  await openPage(page, "./en/");
  const explorer = explorerOf(page);
  const input = page.getByRole("combobox", { name: "Find a county" });
  const options = page.getByRole("option");
  for (const typed of ["lianjiang city", "Lianjiang", "廉江", "lj"]) {
    await input.fill(typed);
    await expect(options.first().locator(".name"), typed).toHaveText("Lianjiang City 廉江市");
  }
  await expect(options.first().locator("[lang]")).toHaveAttribute("lang", "zh-Hans-CN");
  await input.fill("lian");
  await expect(options.first().locator("mark").first()).toHaveText("Lian");
  await input.press("Enter");
  await expect(page).toHaveURL(/\/en\/\?county=lianjiang$/u);
  await expect(input).toHaveValue("Lianjiang City");
  await expect(explorer.card.getByRole("heading")).toHaveText("Lianjiang City 廉江市");
  await expect(explorer.status).toHaveText(/^Selected: Lianjiang City\. Lianjiang is helped by /u);
  expect(await explorer.status.textContent()).not.toMatch(CHINESE);
});

test("the card of a county that is only listed has its names filled in", async ({ page }) => {
  await openPage(page, "./en/?county=xinyi");
  const { card } = explorerOf(page);
  await expect(card.getByRole("heading")).toHaveText("Xinyi City 信宜市");
  await expect(card.getByRole("link", { name: "Open the page on Xinyi City" })).toHaveAttribute(
    "href",
    /\/en\/counties\/xinyi\/$/u,
  );
  const text = (await card.innerText()).replace("信宜市", "");
  expect(text).not.toMatch(/[{}]/u);
  expect(text).not.toMatch(CHINESE);
});

test("tooltips and layers speak English", async ({ page }) => {
  await openPage(page, "./en/");
  const explorer = explorerOf(page);
  const { tooltip, status } = explorer;
  for (const layer of ["Teams", "Pairs", "Aged 65+", "People", "Known"]) {
    await page.getByRole("radio", { name: layer, exact: true }).check();
    await expect(status).not.toHaveText("");
    expect(await status.textContent(), layer).not.toMatch(CHINESE);
    await explorer.county("yingde").hover();
    await expect(tooltip).toContainText("Yingde City");
    expect(await tooltip.innerText(), layer).not.toMatch(CHINESE);
    await page.mouse.move(0, 0);
  }
});

test("the table stands in the order of English names", async ({ page }) => {
  await openPage(page, "./en/");
  const table = page.locator(".twin");
  await table.locator("summary").click();
  await table.getByRole("button", { name: "County" }).click();
  const names = await table.locator("tbody th a").allInnerTexts();
  const { compare } = new Intl.Collator("en", { numeric: true });
  expect(names).toEqual(names.toSorted(compare));
  expect(names[0]).toBe("Boluo County 博罗县");
});

test("no name of the map lies over another, at any width, near or far", async ({ page }) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const query of ["", "?layer=pairing", "?layer=team", "?prefecture=zhanjiang"]) {
      await openPage(page, `./en/${query}`);
      if (query.includes("prefecture")) await expect(page.locator(".map.zoomed-in")).toBeVisible();
      const over = await page.locator("svg[data-map]").evaluate((map) => {
        const frame = map.getBoundingClientRect();
        const names = [...map.querySelectorAll(".labels text, .ground text")]
          .filter((name) => name.checkVisibility({ visibilityProperty: true }))
          .map((name) => ({ text: name.textContent, box: name.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && box.left < frame.right && box.right > frame.left);
        return names.flatMap((one, at) =>
          names
            .slice(at + 1)
            .filter(
              ({ box }) =>
                one.box.left < box.right - 1 &&
                box.left < one.box.right - 1 &&
                // Boxes of lines are higher than their letters.
                Math.abs(one.box.top + one.box.bottom - box.top - box.bottom) < box.height * 1.2,
            )
            .map(({ text }) => `${one.text} and ${text}`),
        );
      });
      expect(over, `${width} ${query}`).toEqual([]);
    }
  }
});

test("a number is cited in English, with the stops of English", async ({ page, context }) => {
  await grantClipboard(context);
  await openPage(page, "./en/about/");
  await page.locator("[data-cites=figure-programme-cadres] a").first().click();
  const note = page.getByRole("dialog");
  await expect(note).toBeVisible();
  await note.getByRole("button", { name: "Copy citation" }).click();
  await expect(note.locator("> div > [role=status]")).toHaveText("Copied.");
  const cited = await readClipboard(page);
  expect(cited).toMatch(/ Data from: .+, para 4, https:\S+\.$/u);
  expect(cited).not.toMatch(/[，。；、：]/u);
  await note.locator("summary").click();
  await expect(note.locator("[data-form=apa]")).toContainText("more than 190");
});

test("two counties are compared by their English names", async ({ page }) => {
  await openPage(page, "./en/compare/?a=yangxi&b=jiaoling");
  await expect(page).toHaveTitle(/^Yangxi County and Jiaoling County · /u);
  await openPage(page, "./en/compare/?a=nowhere&b=neither");
  const status = page.locator("compare-counties [role=status]");
  await expect(status).toHaveText(
    "There is no county “nowhere”; please choose another. There is no county “neither”; please choose another.",
  );
});

test("what is shared and embedded leads to the English pages", async ({ page, context }) => {
  await grantClipboard(context);
  await openPage(page, "./en/?county=lianjiang");
  await page.locator("share-bar button").first().click();
  await expect(page.locator("share-bar [role=status]")).toHaveText("Address copied.");
  expect(await readClipboard(page)).toMatch(/\/en\/counties\/lianjiang\/$/u);
  await page.locator("embed-snippet summary").click();
  const code = page.locator("embed-snippet pre");
  await expect(code).toContainText("/en/embed/map/?county=lianjiang");
  expect(await code.textContent()).not.toMatch(CHINESE);
});
