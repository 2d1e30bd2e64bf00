import { expect, test, type Page } from "@playwright/test";
import { findSmallTargets, findSpilledText } from "./lib/faults.ts";
import { onePageOfEachType, openPage } from "./lib/pages.ts";

/** The longest names of the site, which have the least room. */
const LONGEST = ["./counties/lianshan/", "./counties/"];

async function expectToFit(page: Page, what: string): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(over, `${what}: scrolls sideways`).toBe(0);
  expect.soft(await page.evaluate(findSpilledText), what).toEqual([]);
}

/** What WCAG 1.4.12 lets readers set; a sheet of the page's own, which no policy stands against. */
function setSpacing(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
    /* A label of the map ends in a space then, and it is only that which may stand outside. */
    svg text { letter-spacing: 0.1em !important; }`);
  document.adoptedStyleSheets = [sheet];
}

test("with letters twice as large every type of page fits, and all can be read", async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  // The browser's own setting: a page that fixes sizes in pixels would not follow it.
  const args = [...(launchOptions.args ?? []), "--blink-settings=defaultFontSize=32"];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage({ baseURL: baseURL ?? "" });
  for (const path of [...onePageOfEachType(), ...LONGEST]) {
    await page.setViewportSize({ width: 360, height: 800 });
    await openPage(page, path);
    const size = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    expect(size).toBe("34px");
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectToFit(page, `${path} at ${width} px`);
    }
  }
  await browser.close();
});

test("with the spacing that readers set, and in a window enlarged four times, every type of page fits", async ({
  page,
}) => {
  for (const path of [...onePageOfEachType(), ...LONGEST]) {
    // A window of 1280 x 1024, enlarged to 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await openPage(page, path);
    await expectToFit(page, `${path} enlarged`);
    const stuck = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((one) => /fixed|sticky/u.test(getComputedStyle(one).position))
        .filter((one) => one.getBoundingClientRect().height > innerHeight / 2)
        .map((one) => one.className),
    );
    expect.soft(stuck, `${path}: stays in the way`).toEqual([]);
    await page.evaluate(setSpacing);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectToFit(page, `${path}, spaced, at ${width} px`);
    }
  }
});

test("on a telephone everything that is pressed is large enough, or has room about it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of [...onePageOfEachType(), "./?county=lianjiang&layer=older"]) {
    await openPage(page, path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect.soft(await page.evaluate(findSmallTargets), path).toEqual([]);
  }
  await page.evaluate(() => {
    const row = document.createElement("div");
    row.className = "made";
    for (let made = 0; made < 2; made += 1) {
      const button = document.createElement("button");
      button.style.cssText = "all:unset;width:9px;height:9px";
      button.textContent = "x";
      row.append(button);
    }
    document.querySelector("main")?.prepend(row);
  });
  expect(await page.evaluate(findSmallTargets)).toHaveLength(2);
});

test("the coverage board fits every window, also between the widths of devices, and no cell lies over the next", async ({
  page,
}) => {
  await page.goto("./data/coverage/");
  for (const width of [320, 600, 704, 720, 745, 832, 834, 900, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const cells = [...document.querySelectorAll<HTMLElement>(".coverage :is(th, td)")];
      return {
        spill: scrollWidth - clientWidth,
        cut: cells
          .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
          .map((cell) => cell.innerText),
      };
    });
    expect.soft(found, `${width} px`).toEqual({ spill: 0, cut: [] });
  }
});
