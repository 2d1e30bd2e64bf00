import { expect, test, type Page } from "@playwright/test";

// A recording of some hundred presses of Tab costs more than they do.
test.use({ trace: "off" });

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
