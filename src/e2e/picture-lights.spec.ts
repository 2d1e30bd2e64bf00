import { expect, test, type Page } from "@playwright/test";

/** Opens the home page and waits until its map answers. */
async function openHome(page: Page): Promise<void> {
  await page.goto("./");
  await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
}

/** The counties that are lit: on the map and in its table, and no others. */
function litCounties(page: Page): Promise<string[]> {
  return page.locator("map-explorer [data-county]").evaluateAll((elements) => {
    const ids = (of: Element[]) =>
      of.flatMap((one) =>
        one instanceof HTMLElement || one instanceof SVGElement ? (one.dataset.county ?? "") : [],
      );
    const lit = new Set(ids(elements.filter((one) => one.classList.contains("lit"))));
    const dark = new Set(ids(elements.filter((one) => !one.classList.contains("lit"))));
    return [...lit].map((id) => (dark.has(id) ? `${id} in part` : id)).toSorted();
  });
}

test("an organisation lights its rows, curves and counties, by mouse and by keyboard", async ({
  page,
}) => {
  await openHome(page);
  const chart = page.locator("#who-helps-whom");
  const row = chart.locator('li[data-organization="guangsheng-group"]').first();
  const link = row.locator("a");

  const expectLit = async () => {
    await expect(chart.locator("li.lit:visible")).toHaveCount(2);
    await expect(chart.locator(".fan path.lit")).toHaveCount(2);
    expect(await chart.locator(".target.lit:visible").allInnerTexts()).toEqual([
      "五华县",
      "东源县",
    ]);
    expect(await litCounties(page)).toEqual(["dongyuan", "wuhua"]);
  };
  const expectDark = async () => {
    await expect(chart.locator(".lit")).toHaveCount(0);
    expect(await litCounties(page)).toEqual([]);
  };

  await row.hover();
  await expectLit();
  // Seen without colour: a frame around the names, a stronger line.
  expect(await row.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
  await chart.locator("h3").hover();
  await expectDark();

  await link.focus();
  await expectLit();
  await page.keyboard.press("Shift+Tab");
  await expect(chart.locator('[data-organization="guangsheng-group"].lit')).toHaveCount(0);
  await link.focus();
  await link.blur();
  await expectDark();
});

test("a county's name in the diagram lights the county", async ({ page }) => {
  await openHome(page);
  await page.locator('#who-helps-whom [data-place="yingde"]').hover();
  await expect.poll(() => litCounties(page)).toEqual(["yingde"]);
});

test("an event lights its county and its counterpart, from the strip and from the list", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openHome(page);
  const timeline = page.locator("#timeline");
  const item = timeline.locator('li[data-event="lianjiang-plan-ends"]');
  const bar = timeline.locator('.wide-strip rect[data-event="lianjiang-plan-ends"]');

  await bar.hover();
  await expect(item).toHaveClass(/\blit\b/u);
  expect(await litCounties(page)).toEqual(["lianjiang"]);

  await timeline.locator("h2").hover();
  await expect(timeline.locator(".lit")).toHaveCount(0);

  await item.locator("a").first().focus();
  await expect(bar).toHaveClass(/\blit\b/u);
  expect(await litCounties(page)).toEqual(["lianjiang"]);
  const other = timeline.locator('rect[data-event="yingde-plan-due"]');
  await expect(other.first()).not.toHaveClass(/\blit\b/u);

  // An event of the whole province has a counterpart and no county.
  await timeline.locator('li[data-event="programme-launch"]').hover();
  await expect(timeline.locator('.wide-strip rect[data-event="programme-launch"]')).toHaveClass(
    /\blit\b/u,
  );
  expect(await litCounties(page)).toEqual([]);
});

test("the bars are for the pointer alone: the list says the same, and takes the focus", async ({
  page,
}) => {
  await page.goto("./");
  const strips = page.locator("#timeline .strip");
  for (const strip of await strips.all())
    await expect(strip).toHaveAttribute("aria-hidden", "true");
  const bars = await page
    .locator("#timeline .wide-strip rect[data-event]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-event")));
  for (const event of bars) {
    await expect(
      page.locator(`#timeline li[data-event="${event ?? ""}"] a`).first(),
    ).toBeAttached();
  }
});
