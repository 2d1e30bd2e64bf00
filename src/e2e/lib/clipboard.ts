import type { BrowserContext, Page } from "@playwright/test";

/** Lets the page write to the clipboard, and the test read it. */
export async function grantClipboard(context: BrowserContext): Promise<void> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
}

/** What stands on the clipboard. */
export function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Makes the browser refuse, as it does to a page without TLS or a reader who said no. */
export async function refuseClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, "writeText", {
      value: () => Promise.reject(new DOMException("no", "NotAllowedError")),
    });
  });
}

/** What the reader has selected on the page. */
export function readSelection(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? "");
}
