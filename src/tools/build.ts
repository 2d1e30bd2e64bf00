import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildSite, projectRoot } from "./commands.ts";

/**
 * `npm run build`: builds the site aside, and puts it in the place of the standing one once it is whole. A build that
 * fails or is stopped leaves `dist/` as it was. `false` when it failed and said why.
 */
export async function buildDist(): Promise<boolean> {
  const next = join(projectRoot, ".cache/dist-next");
  rmSync(next, { recursive: true, force: true });
  const isBuilt = await buildSite({ outDir: next });
  if (isBuilt) putInPlace(next, join(projectRoot, "dist"), join(projectRoot, ".cache/dist-last"));
  else rmSync(next, { recursive: true, force: true });
  return isBuilt;
}

/** Moves a built site to `dist`; what stood there waits in `last`, and comes back if that fails. */
export function putInPlace(next: string, dist: string, last: string): void {
  rmSync(last, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, last);
  try {
    renameSync(next, dist);
  } catch (error) {
    if (existsSync(last)) renameSync(last, dist);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}

if (import.meta.main && !(await buildDist())) process.exitCode = 1;
