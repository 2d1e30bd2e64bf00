import { globSync } from "node:fs";
import type { Page } from "@playwright/test";
import { testBuilds } from "../../tools/test/test-builds.ts";

/** One page of each kind that the site has, by its address below the base. */
export const pageTypes = [
  { name: "home", path: "./" },
  { name: "a documented county", path: "./counties/lianjiang/" },
  { name: "a county of official pages", path: "./counties/chaonan/" },
  { name: "a listed county", path: "./counties/huazhou/" },
  { name: "an unnamed district", path: "./counties/unnamed-district-1/" },
  { name: "a project", path: "./projects/jiaoling-food-park/" },
  { name: "an organisation", path: "./organizations/guangsheng-group/" },
  { name: "all counties", path: "./counties/" },
  { name: "all projects", path: "./projects/" },
  { name: "all organisations", path: "./organizations/" },
  { name: "about", path: "./about/" },
  { name: "the accessibility statement", path: "./accessibility/" },
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
