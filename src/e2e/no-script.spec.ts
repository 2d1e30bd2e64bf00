import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("without JavaScript the page is whole, and the map leads to a county", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator('svg[data-map="guangdong"]')).toBeVisible();
  await expect(page.locator("svg[data-map] a[href]")).toHaveCount(58);
  for (const id of ["who-helps-whom", "funds-guangsheng-group", "mechanisms", "timeline"]) {
    await expect(page.locator(`#${id}`)).toBeVisible();
  }
  await page.locator('svg[data-map] a[href$="/counties/yangxi/"]').click();
  await expect(page).toHaveURL(/\/counties\/yangxi\/$/u);
  await expect(page.locator("h1")).toHaveText("阳西县");
  await page.locator("main [data-fact] + .cite a").first().click();
  await expect(page.locator("li:target")).toBeVisible();
});
