import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
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

/** Where a link leads, be something there or not: a link stays, and what it names is replaced. */
function followLinks(file: string): string {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()
    ? followLinks(resolve(dirname(file), readlinkSync(file)))
    : file;
}

type Rename = (from: string, to: string) => void;

/**
 * Moves a built site to `dist`; what stood there waits in `last`, and comes back if that fails. A folder that may not
 * be moved keeps its place and gets other files.
 */
export function putInPlace(
  next: string,
  dist: string,
  last: string,
  rename: Rename = renameSync,
): void {
  const place = followLinks(dist);
  try {
    if (existsSync(place)) rename(place, last);
    try {
      rename(next, place);
    } catch (error) {
      if (existsSync(last)) rename(last, place);
      throw error;
    }
  } catch (error) {
    if (!STAYING.has(codeOf(error))) throw error;
    fill(next, place, rename);
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

/** Why a folder is not moved: another disk is mounted there, or it is on another, or what it is in is not ours. */
const STAYING: ReadonlySet<unknown> = new Set(["EBUSY", "EXDEV", "EACCES", "EPERM"]);

/** Copies a site into a folder, and lets its files and those that stand there change places once all are copied. */
function fill(next: string, place: string, rename: Rename): void {
  const [fresh, stale] = [join(place, ".next"), join(place, ".last")];
  const move = (from: string, to: string) => {
    for (const name of readdirSync(from)) {
      if ([fresh, stale].includes(join(from, name))) continue;
      rmSync(join(to, name), { recursive: true, force: true });
      rename(join(from, name), join(to, name));
    }
  };
  try {
    mkdirSync(stale, { recursive: true });
    cpSync(next, fresh, { recursive: true });
    move(place, stale);
    move(fresh, place);
  } catch (error) {
    if (existsSync(stale)) move(stale, place);
    throw error;
  } finally {
    for (const dir of [fresh, stale]) rmSync(dir, { recursive: true, force: true });
  }
}

/** Takes away what builds left that were killed; the site that one of them had just moved aside goes back to `dist`. */
export function clearUp(cache: string, dist: string): void {
  const place = followLinks(dist);
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const [, id] = /^build-(\d+)$/u.exec(name) ?? [];
    if (id === undefined || isRunning(Number(id))) continue;
    const last = join(cache, name, "last");
    if (existsSync(last) && !existsSync(place)) renameSync(last, place);
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 asks whether there is such a process: EPERM where it is another user's.
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

if (import.meta.main && !(await buildDist())) process.exitCode = 1;
