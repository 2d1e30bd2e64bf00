import { globSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type BrowserContext, type Page, test } from "@playwright/test";
import { testBuilds } from "../../tools/test/test-builds.ts";

/** One page of each kind that the site has, by its address below the base. */
export const pageTypes = [
  { name: "home", path: "./" },
  { name: "a documented county", path: "./counties/lianjiang/" },
  { name: "a county of official pages", path: "./counties/chaonan/" },
  { name: "a listed county", path: "./counties/huazhou/" },
  { name: "the unnamed districts", path: "./counties/unnamed/" },
  { name: "a project", path: "./projects/jiaoling-food-park/" },
  { name: "an organisation", path: "./organizations/guangsheng-group/" },
  { name: "all counties", path: "./counties/" },
  { name: "two counties side by side", path: "./compare/?a=jiaoling&b=yangxi" },
  { name: "all projects", path: "./projects/" },
  { name: "all organisations", path: "./organizations/" },
  { name: "about", path: "./about/" },
  { name: "the accessibility statement", path: "./accessibility/" },
  { name: "the glossary", path: "./glossary/" },
  { name: "corrections", path: "./corrections/" },
  { name: "the data", path: "./data/" },
  { name: "the coverage board", path: "./data/coverage/" },
  { name: "the map for frames", path: "./embed/map/" },
  { name: "the error page", path: "./counties/nowhere/" },
] as const;

/** Both builds have the same pages, which `dist/routes.test.ts` holds. */
const [, { dir }] = testBuilds;
/** Folders with a page for each record: their pages are of a few types, and there are many. */
const RECORDS = /^\.\/(?:counties|projects|organizations)\/[^/]+\/$/u;

/**
 * Every page of the built site, by its address below the base (`./`, `./counties/lianjiang/`, `./404.html`): read from the
 * build, so that a new page is met by itself.
 */
export function listPages(): string[] {
  const files = globSync("**/*.html", { cwd: dir }).map((file) => file.replaceAll("\\", "/"));
  if (files.length === 0) throw new Error(`no built site in ${dir}; build it: npm test -- build`);
  return files.map((file) => `./${file.replace(/(?:^|(?<=\/))index\.html$/u, "")}`).toSorted();
}

/** One page of each type: those that are named, and every page that is no record's. */
export function onePageOfEachType(): string[] {
  const others = listPages().filter((path) => !RECORDS.test(path));
  return [...new Set([...pageTypes.map(({ path }) => path), ...others])];
}

/** Opens a page, and waits until all of it is laid out: what lies far below is left for when the page is at rest. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("html:not([data-late])").waitFor();
}

/*
 * What is around a page in the browser: its console, what it asks for and keeps, the clipboard, and the pages of others.
 */

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

interface Host {
  /** Serves `body` as a page of another origin, and gives its address. */
  readonly show: (body: string) => string;
}

/** A test with a web server of somebody else's: another port of 127.0.0.1. */
export const testWithHost = test.extend<{ host: Host }>({
  host: async ({}, use) => {
    let html = "";
    const server = createServer((_, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8").end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await use({
      show: (body) => {
        html = `<!doctype html><html lang="zh"><title>别人的网页</title><body>${body}</body></html>`;
        return `http://127.0.0.1:${port}/`;
      },
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});
