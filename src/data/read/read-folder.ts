/** Reads a data folder from disk: its tables, site and map, what is left over, and the story that names its records. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { SITE, TABLE_NAMES, TABLES } from "../schema/files.ts";
import { decodeBytes } from "./decode-bytes.ts";
import type { Folder, StoryFile } from "./folder.ts";
import { listNoFolder, readPhotos } from "./read-photo.ts";
import { type Overlay, readDataFile, shownPath } from "./read-file.ts";

/** The folder of facts: `SITE_DATA` if set, else `data/`, below the folder the command runs in. */
export function dataDir(environment: NodeJS.ProcessEnv = process.env): string {
  const { SITE_DATA: folder = "" } = environment;
  return path.resolve(folder === "" ? "data" : folder);
}

/** Where the narrative of the facts in `data/` is, with one folder for each language. */
export const STORY = "src/content/story";

/** The folder of the story that tells of a data folder's facts: its own `story/`, or else that of `data/`. */
export function storyDir(folder: string): string {
  const own = path.join(folder, "story");
  return existsSync(own) ? own : path.resolve(STORY);
}

/** Everything below the story's folder but hidden files, which belong to programs. */
export function readStory(root: string): readonly StoryFile[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => ({ file: shownPath(file), ...decodeBytes(readFileSync(file)) }));
}

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

/** JSON files beside the tables that are not read, such as a browser's `funds (1).json`; hidden ones belong to programs. */
function listStrays(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => /\.json$/iu.test(name) && !name.startsWith(".") && !READ.has(name))
    .toSorted()
    .map((name) => shownPath(path.join(folder, name)));
}

/** The file beside the tables that says what the translations were written from. */
export const TRANSLATIONS = "translations.txt";

function readTranslations(folder: string): Folder["translations"] {
  const file = path.join(folder, TRANSLATIONS);
  const shown = { file: shownPath(file) };
  return existsSync(file) ? { ...shown, text: readFileSync(file, "utf8") } : shown;
}

const tellsStory = (site: unknown): boolean =>
  typeof site === "object" && site !== null && "story" in site && site.story === true;

/** Reads every file of a data folder once; files that an overlay has are taken from it. */
export function readFolder(folder: string, overlay?: Overlay): Folder {
  const read = (name: string) => readDataFile(folder, name, overlay);
  const site = read(SITE.file);
  return {
    tables: new Map(TABLE_NAMES.map((table) => [table, read(TABLES[table].file)])),
    site,
    topology: read(topologyName(folder)),
    photoFiles: readPhotos(folder),
    strays: [...listStrays(folder), ...listNoFolder(folder)],
    translations: readTranslations(folder),
    storyDir: shownPath(storyDir(folder)),
    story: tellsStory(site.value) ? readStory(storyDir(folder)) : null,
  };
}
