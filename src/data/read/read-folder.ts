import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Folder } from "../check/folder.ts";
import { SITE, TABLE_NAMES, TABLES } from "../schema/files.ts";
import { type Overlay, readDataFile, shownPath } from "./read-file.ts";
import { readStory } from "./read-story.ts";

/** The map of a data folder: the one `*.topo.json` in its `geo/`, whatever the province is called. */
function topologyName(folder: string): string {
  const geo = path.join(folder, "geo");
  const found = existsSync(geo)
    ? readdirSync(geo).filter((name) => name.endsWith(".topo.json"))
    : [];
  return `geo/${found.toSorted()[0] ?? "map.topo.json"}`;
}

const READ: ReadonlySet<string> = new Set([
  SITE.file,
  ...TABLE_NAMES.map((table) => TABLES[table].file),
]);

/** The JSON files beside the tables that are none, such as a browser's `funds (1).json`; hidden ones are of programs. */
function listStrays(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => /\.json$/iu.test(name) && !name.startsWith(".") && !READ.has(name))
    .toSorted()
    .map((name) => shownPath(path.join(folder, name)));
}

const tellsStory = (site: unknown): boolean =>
  typeof site === "object" && site !== null && "story" in site && site.story === true;

/** Reads every file of a data folder once; an overlay stands in for the files it names. */
export function readFolder(folder: string, overlay?: Overlay): Folder {
  const read = (name: string) => readDataFile(folder, name, overlay);
  const site = read(SITE.file);
  return {
    tables: new Map(TABLE_NAMES.map((table) => [table, read(TABLES[table].file)])),
    site,
    topology: read(topologyName(folder)),
    strays: listStrays(folder),
    story: tellsStory(site.value) ? readStory() : [],
  };
}
