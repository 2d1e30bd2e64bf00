import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SITE, TABLE_NAMES, TABLES } from "../../data/schema/files.ts";
import { generateData } from "./generate-data.ts";
import { generateTopology } from "./generate-topology.ts";

/** Writes a generated data folder, to be shown through SITE_DATA. */
export function writeData(folder: string, count: number, generate = generateData): void {
  const { tables, site, cells } = generate(count);
  mkdirSync(path.join(folder, "geo"), { recursive: true });
  const write = (file: string, value: unknown): void => {
    writeFileSync(path.join(folder, file), `${JSON.stringify(value, null, 2)}\n`);
  };
  for (const table of TABLE_NAMES) write(TABLES[table].file, { records: tables[table] });
  write(SITE.file, site);
  // On one line, as the real map is.
  writeFileSync(path.join(folder, "geo/grid.topo.json"), JSON.stringify(generateTopology(cells)));
}
