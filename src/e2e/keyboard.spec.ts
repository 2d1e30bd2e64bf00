import { expect, test, type Page } from "@playwright/test";

interface Stop {
  /** Where a link leads, or what an element is. */
  readonly name: string;
  readonly inMap: boolean;
  /** Whether a ring, or in the map a heavier line, shows that the focus is here. */
  readonly shown: boolean;
  readonly inWindow: boolean;
}

/** Runs in the page: the element that has the focus; `undefined` once it has left the page. */
function readStop(): Stop | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const hasRing =
    outlineStyle !== "none" &&
    Number.parseFloat(outlineWidth) >= 2 &&
    outlineColor !== getComputedStyle(document.body).backgroundColor;
  const map = element.closest("svg.map");
  const shape = element.querySelector("path");
  const line = shape && getComputedStyle(shape);
  const other = map && [...map.querySelectorAll("a path")].find((path) => path !== shape);
  const usual = other && getComputedStyle(other);
  const hasLine =
    line !== null &&
    Number.parseFloat(line.strokeWidth) >= 2 &&
    usual?.strokeWidth !== line.strokeWidth &&
    usual?.stroke !== line.stroke;
  const { top, bottom, width, height } = element.getBoundingClientRect();
  return {
    name: element.getAttribute("href") ?? element.tagName,
    inMap: map !== null,
    shown: hasRing || hasLine,
    inWindow: bottom > 0 && top < window.innerHeight && width > 0 && height > 0,
  };
}

/** Presses Tab from the top of the page until the focus leaves it. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  const most =
    (await page.locator("a, button, input, select, textarea, summary, [tabindex]").count()) + 2;
  while (stops.length < most) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(readStop);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error(`the focus is still in the page after ${most} steps`);
}

test("Tab comes first to the link that skips to the text, and it does", async ({ page }) => {
  for (const path of ["./", "./counties/lianjiang/"]) {
    await page.goto(path);
    await page.keyboard.press("Tab");
    const skip = page.locator("a:focus");
    await expect(skip).toHaveAttribute("href", "#main");
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(page.locator("main:focus")).toHaveCount(1);
    await page.keyboard.press("Tab");
    await expect(page.locator("main :focus")).toHaveCount(1);
  }
});

test("the keyboard reaches every link of the home page, and always shows where it is", async ({
  page,
}) => {
  await page.goto("./");
  const stops = await tabThrough(page);
  expect(stops.filter(({ shown }) => !shown)).toEqual([]);
  expect(stops.filter(({ inWindow }) => !inWindow)).toEqual([]);
  // Arrow keys go through the map's own links; what is folded away is not there to be reached.
  const links = await page
    .locator("a[href]:not(svg[data-map] a)")
    .evaluateAll((all) => all.filter((link) => link.checkVisibility()).length);
  expect(stops.filter(({ inMap }) => inMap)).toHaveLength(1);
  expect(stops.filter(({ name, inMap }) => !/^[a-z]+$/iu.test(name) && !inMap)).toHaveLength(links);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the keyboard reaches every county of the map", async ({ page }) => {
    await page.goto("./");
    const stops = await tabThrough(page);
    expect(stops.filter(({ shown }) => !shown)).toEqual([]);
    expect(new Set(stops.filter(({ inMap }) => inMap).map(({ name }) => name)).size).toBe(58);
  });
});

test("the keyboard reaches the neighbours on a county's map, and shows where it is", async ({
  page,
}) => {
  await page.goto("./counties/lianjiang/");
  const stops = await tabThrough(page);
  expect(stops.filter(({ shown, inWindow }) => !shown || !inWindow)).toEqual([]);
  expect(stops.filter(({ inMap }) => inMap)).not.toEqual([]);
});

test("the map can be skipped", async ({ page }) => {
  await page.goto("./");
  const skip = page.locator('a[href="#after-map"]');
  await skip.focus();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("svg[data-map] a:focus")).toHaveCount(0);
  await expect(page.locator("main :focus")).toHaveCount(1);
});

/** Runs in the page: whether something lies over the element that has the focus (WCAG 2.4.11), and whether it shows. */
function isFocusCovered(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return "nothing has the focus";
  // A checkbox or a radio button may show in its label.
  const shown = element.closest("svg a") ? element : (element.closest("label") ?? element);
  const { left, top, width, height } = shown.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].map((part) => [left + width * part, top + height / 2] as const);
  const isFree = points.some(([x, y]) => {
    const over = document.elementFromPoint(x, y);
    return over !== null && (shown.contains(over) || over.contains(shown));
  });
  return isFree ? null : `${element.tagName} ${element.textContent.trim()} is covered`;
}

/** Presses Tab until `selector` has the focus; each stop on the way must be seen. */
async function tabTo(page: Page, selector: string, key = "Tab"): Promise<void> {
  for (let press = 0; press < 260; press += 1) {
    await page.keyboard.press(key);
    if (!(await page.evaluate(() => document.activeElement?.closest("svg")))) {
      expect.soft(await page.evaluate(isFocusCovered)).toBeNull();
    }
    if ((await page.locator(`:is(${selector}):focus`).count()) > 0) return;
  }
  throw new Error(`no way by ${key} to ${selector}`);
}

test.describe("at a desk", () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test("without a pointer: find a county, read its card, change the layer, narrow the map, sort the table, take the switch", async ({
    page,
  }) => {
    await page.goto("./");
    await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
    await tabTo(page, "#county-search");
    await page.keyboard.type("lj");
    await expect(page.locator("[role=option]").first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.locator("map-explorer .card")).toContainText("廉江市");
    await page.locator("#county-search").focus();
    await tabTo(page, 'input[name="layer"]');
    await page.keyboard.press("ArrowRight");
    await expect(page).toHaveURL(/layer=team/u);
    await tabTo(page, ".card .close");
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(/county=/u);
    await expect(page.locator('svg a[data-county="lianjiang"]')).toBeFocused();
    await tabTo(page, 'select[name="prefecture"]', "Shift+Tab");
    await page.keyboard.press("ArrowDown");
    await expect(page).toHaveURL(/prefecture=/u);
    await tabTo(page, ".twin summary");
    await page.keyboard.press("Enter");
    const byPrefecture = page.locator('.twin th[data-sort="prefecture"]');
    await expect(byPrefecture.getByRole("button")).toBeVisible();
    await tabTo(page, '.twin th[data-sort="prefecture"] button');
    await page.keyboard.press("Enter");
    await expect(byPrefecture).toHaveAttribute("aria-sort", "ascending");
  });

  test("without a pointer: read the story, cite a figure and come back to it, take the code to embed", async ({
    page,
  }) => {
    await page.goto("./");
    await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
    await page.locator("#after-map").focus();
    await tabTo(page, ".story a");
    await tabTo(page, "#who-helps-whom .quiet");
    await page.keyboard.press("Enter");
    await expect(page.locator("dialog[open] :focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(page.locator("#who-helps-whom .quiet:focus")).toHaveCount(1);
    await page.locator(".sources a").last().focus();
    await tabTo(page, "embed-snippet summary");
    await page.keyboard.press("Enter");
    await expect(page.locator("embed-snippet pre")).toBeVisible();
    await tabTo(page, "embed-snippet button");
  });
});
