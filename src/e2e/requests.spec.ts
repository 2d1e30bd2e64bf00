import { expect, test } from "@playwright/test";
import { watchPage } from "./lib/around-page.ts";

for (const path of [
  "./",
  "./counties/jiaoling/",
  "./projects/jiaoling-food-park/",
  "./embed/map/",
]) {
  test(`${path} comes with at most six requests, the icon among them`, async ({ page }) => {
    const watched = await watchPage(page);
    await page.goto(path, { waitUntil: "networkidle" });
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
  });
}
