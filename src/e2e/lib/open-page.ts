import type { Page } from "@playwright/test";

/** Opens a page, and waits until all of it is laid out: what lies far below is left for when the page is at rest. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("html:not([data-late])").waitFor();
}
