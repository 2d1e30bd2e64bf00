import { expect, test } from "@playwright/test";

for (const path of ["./", "./counties/yangxi/"]) {
  test(`on paper ${path} has no menu, spells out its sources and is dark on white`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.goto(path);

    for (const nav of await page.locator("nav").all()) await expect(nav).toBeHidden();
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.locator("svg.map").first()).toBeVisible();

    const addresses = await page.locator('.sources a[href^="http"]').evaluateAll((links) =>
      links.map((link) => ({
        address: link.getAttribute("href") ?? "",
        printed: getComputedStyle(link, "::after").content,
      })),
    );
    expect(addresses).not.toEqual([]);
    for (const { address, printed } of addresses) expect(printed).toContain(address);

    const [paper, ink] = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color];
    });
    expect(paper).toBe("rgb(255, 255, 255)");
    expect(ink).toMatch(/^rgb\((?:\d|[1-7]\d), (?:\d|[1-7]\d), (?:\d|[1-7]\d)\)$/u);
  });
}

test("the home page prints as pages of A4, nothing cut at the right", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  // A4 less margins of 1 cm, at 96 dots an inch.
  await page.setViewportSize({ width: 718, height: 1047 });
  await page.goto("./");
  const spill = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(spill).toBe(0);
});
