import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("without JavaScript the page is whole, and the map leads to a county", async ({ page }) => {
  await page.goto("./");
  for (const button of await page.locator("button").all()) await expect(button).toBeHidden();
  await expect(page.locator('svg[data-map="guangdong"]')).toBeVisible();
  await expect(page.locator("svg[data-map] a[href]")).toHaveCount(58);
  for (const id of ["who-helps-whom", "funds-guangsheng-group", "mechanisms", "timeline"]) {
    await expect(page.locator(`#${id}`)).toBeVisible();
  }
  // What works with script alone is not offered; the layers are chosen by styles.
  const needy = page.locator(".needs-script:not(.layer-switch)");
  for (const one of await needy.all()) await expect(one).toBeHidden();
  await expect(page.locator(".layer-switch")).toBeVisible();
  await page.locator('svg[data-map] a[href$="/counties/yangxi/"]').click();
  await expect(page).toHaveURL(/\/counties\/yangxi\/$/u);
  await expect(page.locator("h1")).toHaveText("阳西县");
  await page.locator("main [data-fact] + .cite a").first().click();
  await expect(page.locator("li:target")).toBeVisible();
});

test("without JavaScript a page and its numbers can be cited, and the map embedded", async ({
  page,
}) => {
  await page.goto("./");
  await page.getByRole("link", { name: "引用本站" }).click();
  await page.locator("#cite summary").press("Enter");
  for (const form of ["gbt", "apa", "bibtex"]) {
    await expect(page.locator(`#cite [data-form=${form}]`)).toContainText("https://example.org/");
  }
  const link = page.locator(".key-figures").getByRole("link", { name: "链接到：派出的帮扶干部" });
  await link.click();
  await expect(page.locator("#figure-programme-cadres:target")).toContainText("190余名");
  await page.locator("embed-snippet summary").click();
  await expect(page.locator("embed-snippet pre")).toContainText("/embed/map/");
});
