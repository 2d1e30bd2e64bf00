import { globSync } from "node:fs";
import { testBuilds } from "../../cli/test/test-builds.ts";
import { pageTypes } from "./page-types.ts";

const [{ dir }] = testBuilds;
/** Folders with a page for each record: their pages are of a few types, and there are many. */
const RECORDS = /^\.\/(?:counties|projects|organizations)\/[^/]+\/$/u;

/** Every page of the built site, by its address below the base: read from the build, so that a new page is met by itself. */
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
