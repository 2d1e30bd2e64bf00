import { statSync } from "node:fs";
import { join } from "node:path";
import { dataDir } from "../../data/read/data-dir.ts";

/** Bytes of `counties.json` over which a site is large: some 500 counties. */
const LARGE = 160_000;

/**
 * Whether styles stand in the pages, as Astro's setting has it. Fetched after a page, they hold its first paint back by a
 * round trip; but a copy in each of thousands of pages would be most of the site, and most of the work of building it.
 */
export function chooseStyles(folder = dataDir()): "always" | "never" {
  // Facts that are missing are the check's to tell of.
  const { size = 0 } = statSync(join(folder, "counties.json"), { throwIfNoEntry: false }) ?? {};
  return size > LARGE ? "never" : "always";
}
