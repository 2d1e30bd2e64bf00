import { existsSync, statSync } from "node:fs";
import { join, posix } from "node:path";

export type Location =
  | { readonly kind: "file" }
  /** A folder asked for without its slash; `path` is where it stands, with the slash. */
  | { readonly kind: "folder"; readonly path: string }
  /** Nothing there; `page` is the 404 page to show, if the site has one. */
  | { readonly kind: "missing"; readonly page: string | undefined };

/**
 * What stands at `path` (decoded, from `/`, the base taken off) in a built site.
 *
 * Stricter than most servers on purpose: `/about` is not `/about.html`, `/a.csv/` is not `/a.csv`,
 * `//about/` is not `/about/`. A link that works only thanks to one host's kindness is broken here.
 */
export function locateFile(dir: string, path: string): Location {
  if (posix.normalize(path) !== path || /[\\\0]/.test(path)) return missing(dir, "/");
  const file = path.endsWith("/") ? `${path}index.html` : path;
  const stats = statSync(join(dir, file), { throwIfNoEntry: false });
  if (stats?.isFile()) return { kind: "file" };
  if (stats?.isDirectory() && existsSync(join(dir, path, "index.html"))) {
    return { kind: "folder", path: `${path}/` };
  }
  return missing(dir, path);
}

/** The nearest folder's 404 page, so that a lost reader of `/en/` is answered in English. */
function missing(dir: string, path: string): Location {
  let folder = path;
  while (folder !== "/") {
    folder = posix.dirname(folder);
    const page = join(dir, folder, "404.html");
    if (existsSync(page)) return { kind: "missing", page };
  }
  const page = join(dir, "404.html");
  return { kind: "missing", page: existsSync(page) ? page : undefined };
}
