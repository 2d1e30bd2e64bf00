import { expect, test } from "@playwright/test";
import { pageTypes } from "./lib/page-types.ts";

for (const { name, path } of pageTypes) {
  test(`${name} asks no other site, says nothing to the console and keeps nothing`, async ({
    page,
    context,
    baseURL,
  }) => {
    const said: string[] = [];
    const asked: string[] = [];
    const failed: string[] = [];
    const home = new URL(baseURL ?? "");
    const isLost = name === "the error page";
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", ({ message }) => said.push(message));
    page.on("request", (request) => asked.push(request.url()));
    page.on("requestfailed", (request) => failed.push(request.url()));
    page.on("response", (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });

    const response = await page.goto(path, { waitUntil: "networkidle" });
    const address = page.url();

    expect(response?.status()).toBe(isLost ? 404 : 200);
    expect(failed).toEqual(isLost ? [address] : []);
    // Chromium itself reports the status of a page that is not there.
    expect(said.filter((text) => !(isLost && text.includes("404")))).toEqual([]);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((url) => !url.startsWith(home.href))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(kept).toEqual([0, 0, 0, 0, 0]);
  });
}
