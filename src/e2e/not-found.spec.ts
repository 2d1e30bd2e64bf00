import { expect, test } from "@playwright/test";

for (const path of ["./nowhere/", "./counties/nowhere/", "./counties/lianjiang/nowhere.html"]) {
  test(`${path} answers 404 with a page that looks like the site and leads back`, async ({
    page,
    baseURL,
  }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator("h1")).toHaveCount(1);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background, "its styles are not there").not.toBe("rgba(0, 0, 0, 0)");
    await page.locator("main a").first().click();
    await expect(page).toHaveURL(baseURL ?? "");
    await expect(page.locator("svg[data-map]")).toBeVisible();
  });
}
