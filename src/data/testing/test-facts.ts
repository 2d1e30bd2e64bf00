/** The folders of facts that tests read, and copies of them for tests that build a site. */

import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The facts that tests rely on: a copy of `data/` from one day, so that no test fails when an editor corrects a number
 * or adds a county's team. What must hold of any facts is tested on `LIVE_DATA`. `npm run freeze:facts` takes a new
 * copy, after a change of the schemas or when tests need newer facts.
 */
export const TEST_FACTS = path.resolve(import.meta.dirname, "frozen-facts");

/** The facts that are published: `data/`, whatever `SITE_DATA` says. */
export const LIVE_DATA = path.resolve(import.meta.dirname, "../../../data");

/** Whether no fact was changed since the tests' copy was taken: both are then the same site. */
export function liveFactsAreFrozen(): boolean {
  return readdirSync(TEST_FACTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(TEST_FACTS, path.join(entry.parentPath, entry.name)))
    .every((file) => {
      const [frozen, live] = [TEST_FACTS, LIVE_DATA].map((dir) =>
        readFileSync(path.join(dir, file)),
      );
      return frozen?.equals(live ?? Buffer.of()) ?? false;
    });
}

type Raw = Record<string, unknown>;

/** Copies the tests' facts into a folder, to be changed and read by `SITE_DATA`. */
export function copyFolder(to: string): void {
  cpSync(TEST_FACTS, to, { recursive: true });
}

/** Changes the records of one file of such a copy. */
export function editCopy(to: string, file: string, make: (records: Raw[]) => object[]): void {
  const name = path.join(to, file);
  const table = JSON.parse(readFileSync(name, "utf8")) as { records: Raw[] };
  writeFileSync(name, JSON.stringify({ ...table, records: make(table.records) }));
}
