import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { TEST_FACTS } from "./test-facts.ts";

type Raw = Record<string, unknown>;

/** For tests that build a site: copies the tests' facts into a folder, to be changed and read by `SITE_DATA`. */
export function copyFolder(to: string): void {
  cpSync(TEST_FACTS, to, { recursive: true });
}

/** Changes the records of one file of such a copy. */
export function editCopy(to: string, file: string, make: (records: Raw[]) => object[]): void {
  const name = path.join(to, file);
  const table = JSON.parse(readFileSync(name, "utf8")) as { records: Raw[] };
  writeFileSync(name, JSON.stringify({ ...table, records: make(table.records) }));
}
