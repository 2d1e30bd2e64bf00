import type { Page } from "@playwright/test";

/** What a page does that a reader does not see. */
export interface Watched {
  /** Every word in the console, errors and breaches of the policy among them, each with its page. */
  readonly said: string[];
  /** The address of everything that was asked for. */
  readonly asked: string[];
  /** What did not come, or came with a status of 400 or more. */
  readonly failed: string[];
}

/** Begins to note what `page` does, now and on the pages that follow. */
export async function watchPage(page: Page): Promise<Watched> {
  const watched: Watched = { said: [], asked: [], failed: [] };
  const note = (text: string) => watched.said.push(`${page.url()}: ${text}`);
  page.on("console", (message) => note(message.text()));
  page.on("pageerror", ({ message }) => note(message));
  page.on("request", (request) => watched.asked.push(request.url()));
  page.on("requestfailed", (request) => {
    // An icon that was still on its way when the next page was opened.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") watched.failed.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) watched.failed.push(response.url());
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (breach) => {
      console.error(`breach of ${breach.effectiveDirective} by ${breach.blockedURI}`);
    });
  });
  return watched;
}

/** All that the page keeps in the browser, by its name; of the local storage with its value. */
export function readKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.entries(localStorage).map(([key, value]) => `${key}=${String(value)}`),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name ?? ""}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
    ...(document.cookie ? [document.cookie] : []),
  ]);
}
