import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { weigh } from "../../../build/weigh-site.ts";

/** Bytes of Brotli that a page brings over the wire, by kind. */
export interface FetchedBytes {
  readonly html: number;
  readonly styles: number;
  readonly script: number;
  /** Pictures and data. */
  readonly rest: number;
}

/**
 * Weighs what a page fetched from the built folder. Our own server does not compress, as a host does,
 * so the bytes are computed from the files.
 * @param home the address at which `dir` is served
 */
export function weighFetched(dir: string, home: string, fetched: readonly string[]): FetchedBytes {
  const bytes = { html: 0, styles: 0, script: 0, rest: 0 };
  for (const address of new Set(fetched)) {
    if (!address.startsWith(home)) continue;
    const [path = ""] = address.slice(home.length).split(/[?#]/u);
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : decodeURI(path);
    if (existsSync(join(dir, file))) bytes[kindOf(file)] += weigh(readFileSync(join(dir, file)));
  }
  return bytes;
}

function kindOf(file: string): keyof FetchedBytes {
  if (file.endsWith(".html")) return "html";
  if (file.endsWith(".css")) return "styles";
  return /\.[cm]?js$/u.test(file) ? "script" : "rest";
}
