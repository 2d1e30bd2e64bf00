import { expect, test, type Page } from "@playwright/test";
import {
  grantClipboard,
  openPage,
  readClipboard,
  readSelection,
  refuseClipboard,
} from "./lib/pages.ts";

/** The mark after the number of cadres. */
const cadres = (page: Page) => page.locator("[data-cites=figure-programme-cadres] a").first();
const form = (page: Page, name: string) => page.locator(`dialog [data-form=${name}]`);
/** A day that no test could be run on by chance. */
const NOON = new Date(2031, 1, 3, 12);

test("a number is cited in three forms, with its claim, source, address and today's date", async ({
  page,
  context,
}) => {
  await grantClipboard(context);
  await page.clock.setFixedTime(NOON);
  await page.goto("./about/");
  await cadres(page).click();
  const note = page.getByRole("dialog", { name: "来源：南方杂志社，第4段" });
  await expect(note).toContainText("史成雷，《县里来了工作队：帮扶协作增加“新”力量》");
  await expect(note.getByRole("link", { name: "看原文" })).toHaveAttribute(
    "href",
    /nfzz\.net\.cn/u,
  );
  // The usual form is one press away.
  await page.getByRole("button", { name: "复制引用" }).click();
  await expect(page.locator("dialog [role=status]")).toHaveText("已复制。");
  expect(await readClipboard(page)).toContain("[EB/OL]. [2031-02-03]");
  await page.locator("dialog summary").click();
  const own = await page.locator("link[rel=canonical]").getAttribute("href");
  const dates = { gbt: "[2031-02-03]", apa: "February 3, 2031", bibtex: "urldate = {2031-02-03}" };
  for (const [name, date] of Object.entries(dates)) {
    await expect(form(page, name)).toContainText("派出的帮扶干部：190余名");
    await expect(form(page, name)).toContainText(date);
    await expect(form(page, name)).toContainText("第4段");
    await expect(form(page, name)).toContainText(`${own ?? "none"}#figure-programme-cadres`);
    await page.locator(`dialog details [data-copy=${name}]`).click();
    await expect(page.locator("dialog [role=status]")).toHaveText("已复制。");
    expect(await readClipboard(page)).toBe(await form(page, name).textContent());
  }
});

test("the dialog is opened, read and shut by the keyboard, and the focus returns", async ({
  page,
}) => {
  await page.goto("./");
  for (const shut of ["Escape", "Enter"]) {
    await cadres(page).press("Enter");
    await expect(page.locator("dialog[open] :focus")).toHaveCount(1);
    for (let step = 0; step < 7; step += 1) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("main p a"))).toBeNull();
    }
    if (shut === "Enter") await page.getByRole("button", { name: "关闭" }).focus();
    await page.keyboard.press(shut);
    await expect(page.locator("dialog")).toBeHidden();
    await expect(cadres(page)).toBeFocused();
  }
});

test("a click beside the dialog shuts it, a click in it does not", async ({ page }) => {
  await page.goto("./");
  await cadres(page).click();
  await page.locator("#note-name").click();
  await expect(page.locator("dialog")).toBeVisible();
  await page.mouse.click(3, 3);
  await expect(page.locator("dialog")).toBeHidden();
  await expect(cadres(page)).toBeFocused();
  // One that meets another mark opens that one's note.
  await cadres(page).click();
  const { x = 0, y = 0 } =
    (await page.locator("[data-cites=figure-programme-organizations] a").first().boundingBox()) ??
    {};
  await page.mouse.click(x + 4, y + 4);
  await expect(form(page, "gbt")).toContainText("156家");
});

test("a fact without a number is cited by its page, with its sources", async ({ page }) => {
  await page.goto("./counties/leizhou/");
  await page.locator("main .cite a.framed").first().click();
  await expect(page.getByRole("dialog", { name: /^官方网页：/u })).toBeVisible();
  await expect(form(page, "gbt")).toContainText(/雷州市\[EB\/OL\].+数据来源：.+https?:/u);
  await page.getByRole("link", { name: "看来源表" }).click();
  await expect(page.locator("dialog")).toBeHidden();
  await expect(page.locator("li:target")).toBeInViewport();
});

for (const [width, hasTouch] of [
  [360, true],
  [1440, false],
] as const)
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 740 }, hasTouch, isMobile: hasTouch });

    test("marks leave the lines of a text as high as they are, and the note within the window", async ({
      page,
    }) => {
      await openPage(page, "./");
      const uneven = await page.locator("p:has(.cite)").evaluateAll((paragraphs) =>
        paragraphs
          .filter((one) => one.closest("figcaption") === null && one.clientHeight > 0)
          .map((one) => {
            const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(one);
            const text = one.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
            return { text: one.textContent.trim(), lines: text / parseFloat(lineHeight) };
          })
          .filter(({ lines }) => Math.abs(lines - Math.round(lines)) > 0.05),
      );
      expect(uneven).toEqual([]);
      const mark = page.locator(".story .cite a").first();
      await (hasTouch ? mark.tap() : mark.click());
      // The code that opens it may still be on its way.
      await expect(page.locator("dialog")).toBeInViewport({ ratio: 1 });
      const box = await page.locator("dialog").boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
    });
  });

test("a term tells what it means where it is pressed, and leads to the glossary", async ({
  page,
}) => {
  await page.goto("./");
  const term = page.locator(".story .term").first();
  await term.press("Enter");
  const note = page.getByRole("dialog", { name: "组团" });
  await expect(note).toContainText("一个组团帮一个县");
  await expect(page.getByRole("button", { name: "复制引用" })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(term).toBeFocused();
  await term.click();
  await note.getByRole("link").click();
  await expect(page).toHaveURL(/\/glossary\/#team$/u);
  await expect(page.locator("#team")).toBeInViewport();
});

test("one dialog serves every number and picture, each with its own citation", async ({ page }) => {
  await page.goto("./");
  await cadres(page).click();
  await expect(page.locator("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page
    .locator("#forces")
    .getByRole("link", { name: /^引用：帮/u })
    .last()
    .click();
  await expect(page.locator("dialog")).toHaveCount(1);
  await expect(form(page, "gbt")).toContainText("（图）");
  await expect(form(page, "gbt")).toContainText("#forces.");
  await expect(form(page, "gbt")).not.toContainText("190余名");
});

test("a number in the map's card is cited by the page where it stays", async ({ page }) => {
  await page.goto("./?county=lianjiang");
  await page.locator(".card [data-cites=figure-lianjiang-priority-tasks] a").first().click();
  const address = /\/projects\/lianjiang-work-plan\/#figure-lianjiang-priority-tasks\b/u;
  await expect(form(page, "gbt")).toContainText(address);
  await expect(form(page, "bibtex")).toContainText(
    ":projects:lianjiang-work-plan:figure-lianjiang-priority-tasks,",
  );
});

test("where the clipboard is refused the form is selected instead", async ({ page }) => {
  await refuseClipboard(page);
  await page.goto("./counties/yangxi/");
  await page.locator("main [data-cites=figure-yangxi-centenarians] a").first().click();
  await page.locator("dialog summary").click();
  await page.locator("dialog [data-copy=bibtex]").click();
  await expect(page.locator("dialog [role=status]")).toContainText("不让复制");
  expect(await readSelection(page)).toBe(await form(page, "bibtex").textContent());
  await expect(form(page, "bibtex")).toContainText("近90人");
});

test("the page's own citation gets today's date when it is opened, and can be copied", async ({
  page,
  context,
}) => {
  await grantClipboard(context);
  await page.clock.setFixedTime(NOON);
  await page.goto("./counties/yangxi/");
  await page.getByRole("link", { name: "引用本页" }).click();
  const summary = page.locator("#cite > summary");
  await expect(summary).toBeInViewport();
  if (!(await page.locator("#cite").evaluate((one) => one.hasAttribute("open"))))
    await summary.click();
  const gbt = page.locator("#cite [data-form=gbt]");
  await expect(gbt).toHaveText(
    /阳西县\[EB\/OL\]\. \[2031-02-03\]\. https:\S+\/counties\/yangxi\/\.$/u,
  );
  await page.locator("#cite [data-copy=gbt]").click();
  expect(await readClipboard(page)).toBe(await gbt.textContent());
});

test("the note's code is fetched when it is first wanted", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openPage(page, "./");
  const before = asked.length;
  expect(asked.filter((url) => /\/note\.[^/]+\.js/u.test(url))).toEqual([]);
  await cadres(page).click();
  await expect(page.locator("dialog")).toBeVisible();
  expect(asked.slice(before).filter((url) => /\/note\.[^/]+\.js/u.test(url))).toHaveLength(1);
});

test("the number that an address names is marked", async ({ page }) => {
  await page.goto("./about/#figure-programme-funds");
  const target = page.locator("#figure-programme-funds");
  await expect(target).toBeInViewport();
  expect(await target.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
});

test("each button that cites is large enough for a finger at 360 px", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("./");
  const small = await page.locator("button:visible").evaluateAll((buttons) =>
    buttons
      .map((button) => ({ text: button.textContent, box: button.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ text }) => text),
  );
  expect(small).toEqual([]);
});
