import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { STORY } from "../data/read/read-folder.ts";
import { PHOTOS } from "../data/read/read-photo.ts";
import { SITE, TABLE_NAMES, TABLES } from "../data/schema/files.ts";
import { LIVE_DATA, TEST_FACTS } from "../data/testing/test-facts.ts";

/** `npm run freeze:facts`: replaces the tests' copy of `data/` and the story with those of today. */
const files = [...TABLE_NAMES.map((table) => TABLES[table].file), SITE.file];
rmSync(TEST_FACTS, { recursive: true, force: true });
mkdirSync(path.join(TEST_FACTS, "geo"), { recursive: true });
const others = ["geo/guangdong.topo.json", "schema/ids.schema.json"];
for (const file of [...files, ...others]) {
  cpSync(path.join(LIVE_DATA, file), path.join(TEST_FACTS, file));
}
const photos = path.join(LIVE_DATA, PHOTOS);
if (existsSync(photos)) cpSync(photos, path.join(TEST_FACTS, PHOTOS), { recursive: true });
cpSync(STORY, path.join(TEST_FACTS, "story"), { recursive: true });
console.log(`The tests know data/ and the story as they are now. Look at what fails, and at why.`);
