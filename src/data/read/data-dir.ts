import path from "node:path";

/** The folder of facts: `SITE_DATA` if set, else `data/`, below the folder the command runs in. */
export function dataDir(environment: NodeJS.ProcessEnv = process.env): string {
  const { SITE_DATA: folder = "" } = environment;
  return path.resolve(folder === "" ? "data" : folder);
}
