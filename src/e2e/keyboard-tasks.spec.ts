import { expect, test, type Page } from "@playwright/test";

test.setTimeout(120_000);
test.use({ trace: "off", viewport: { width: 1280, height: 720 } });

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

test("without a pointer: take the code to embed, read the story on, cite a figure and come back to it", async ({
  page,
}) => {
  await page.goto("./");
  await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
  await page.locator("#after-map").focus();
  await tabTo(page, "embed-snippet summary");
  await page.keyboard.press("Enter");
  await expect(page.locator("embed-snippet pre")).toBeVisible();
  await tabTo(page, "embed-snippet button");
  await tabTo(page, ".story a");
  await tabTo(page, "#who-helps-whom .quiet");
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog[open] :focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator("#who-helps-whom .quiet:focus")).toHaveCount(1);
});
