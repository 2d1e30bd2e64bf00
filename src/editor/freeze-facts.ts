import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { SITE, TABLE_NAMES, TABLES } from "../data/schema/files.ts";
import { LIVE_DATA, TEST_FACTS } from "../data/testing/test-facts.ts";

/** `npm run freeze:facts`: replaces the tests' copy of `data/` with the facts of today. */
const files = [...TABLE_NAMES.map((table) => TABLES[table].file), SITE.file];
rmSync(TEST_FACTS, { recursive: true, force: true });
mkdirSync(path.join(TEST_FACTS, "geo"), { recursive: true });
const others = ["geo/guangdong.topo.json", "schema/ids.schema.json"];
for (const file of [...files, ...others]) {
  cpSync(path.join(LIVE_DATA, file), path.join(TEST_FACTS, file));
}
console.log(
  `The tests know ${files.length} files of data/ as they are now. Look at what fails, and at why.`,
);
