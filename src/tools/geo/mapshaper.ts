import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { toolsFolder } from "../packages.ts";

/** What the recipe uses of mapshaper, which is installed only where someone makes the map anew. */
export interface Mapshaper {
  readonly version: string;
  /**
   * Runs one command line in memory.
   *
   * @param commands a command line as in a shell, without the program's name
   * @param input file name, as the command line calls it, to its text
   * @returns output file name to its content
   * @throws a message of mapshaper's when a command is wrong or its input cannot be read
   */
  applyCommands(
    commands: string,
    input: Readonly<Record<string, string>>,
  ): Promise<Record<string, string | Uint8Array>>;
}

const manifest = z.object({ version: z.string() });

/** mapshaper, or `undefined` where it is not installed (see `ensurePackages`). */
export async function installedMapshaper(): Promise<Mapshaper | undefined> {
  const file = join(toolsFolder, "node_modules/mapshaper/package.json");
  if (!existsSync(file)) return undefined;
  const { version } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  const { default: mapshaper } = await import("mapshaper");
  return { version, applyCommands: mapshaper.applyCommands };
}
