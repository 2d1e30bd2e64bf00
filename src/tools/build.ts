import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildSite, projectRoot } from "./commands.ts";

const cache = join(projectRoot, ".cache");
const dist = join(projectRoot, "dist");

/**
 * `npm run build`: builds the site aside, and puts it in the place of the standing one once it is whole. A build that
 * fails or is stopped leaves `dist/` as it was, and two at a time do not meet, since each has a folder by its process.
 * `false` when it failed and said why.
 */
export async function buildDist(): Promise<boolean> {
  clearUp(cache, dist);
  const own = join(cache, `build-${process.pid}`);
  try {
    const next = join(own, "next");
    const isBuilt = await buildSite({ outDir: next });
    if (isBuilt) putInPlace(next, dist, join(own, "last"));
    return isBuilt;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Moves a built site to `dist`; what stood there waits in `last`, and comes back if that fails. */
export function putInPlace(next: string, dist: string, last: string): void {
  if (existsSync(dist)) renameSync(dist, last);
  try {
    renameSync(next, dist);
  } catch (error) {
    if (existsSync(last)) renameSync(last, dist);
    throw error;
  }
}

/** Takes away what builds left that were killed; the site that one of them had just moved aside goes back to `dist`. */
export function clearUp(cache: string, dist: string): void {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const [, id] = /^build-(\d+)$/u.exec(name) ?? [];
    if (id === undefined || isRunning(Number(id))) continue;
    const last = join(cache, name, "last");
    if (existsSync(last) && !existsSync(dist)) renameSync(last, dist);
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 asks whether there is such a process: EPERM where it is another user's.
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

if (import.meta.main && !(await buildDist())) process.exitCode = 1;
