import { expect, test } from "@playwright/test";
import { watchPage } from "./lib/pages.ts";

test("pages stand whole, in silence, and come with at most six requests, all of the site's own", async ({
  browser,
  baseURL,
}) => {
  for (const path of [
    "./",
    "./counties/jiaoling/",
    "./projects/jiaoling-food-park/",
    "./embed/map/",
  ]) {
    // With nothing kept of the page before.
    const context = await browser.newContext({ baseURL: baseURL ?? "" });
    const page = await context.newPage();
    const watched = await watchPage(page);
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    await expect(page.locator("h1")).toHaveCount(1);
    if (path === "./") await expect(page.locator('svg[data-map="guangdong"]')).toBeVisible();
    // What lies far below comes when the page is at rest.
    await page.locator("html:not([data-late])").waitFor();
    const files = new Set(watched.asked);
    // A browser without a window may ask for no icon.
    files.add(
      await page
        .locator("link[rel=icon]")
        .first()
        .evaluate((link) => (link as HTMLLinkElement).href),
    );
    expect([...files].length, [...files].join(" ")).toBeLessThanOrEqual(6);
    expect([...files].filter((file) => file.endsWith(".css"))).toEqual([]);
    expect(watched.said).toEqual([]);
    expect(watched.failed).toEqual([]);
    expect(watched.asked.filter((url) => !url.startsWith(baseURL ?? "none"))).toEqual([]);
    await context.close();
  }
});

test("an address that leads nowhere is answered 404 with a page that looks like the site and leads back", async ({
  page,
  baseURL,
}) => {
  for (const path of ["./nowhere/", "./counties/nowhere/", "./counties/lianjiang/nowhere.html"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.locator("h1")).toHaveCount(1);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background, "its styles are not there").not.toBe("rgba(0, 0, 0, 0)");
    await page.locator("main").getByRole("link").first().click();
    await expect(page).toHaveURL(baseURL ?? "");
    await expect(page.locator("svg[data-map]")).toBeVisible();
  }
});
