import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { createReadStream, existsSync, statSync } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { join, posix } from "node:path";
import sirv from "sirv";
import {
  allowStyles,
  EMBEDS,
  embedHeaders,
  listStyleHashes,
  openHeaders,
  pageHeaders,
} from "../build/policy.ts";
import { normalizeBase } from "../build/site-address.ts";

interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Listens on every address that `host` stands for. `localhost` is often both 127.0.0.1 and ::1, and
 * a browser may try either: on one alone, another program on the other would answer in our place.
 * Port 0 takes a free one. Rejects with the system's error (EADDRINUSE when the port is taken).
 */
export async function listen(
  answer: RequestListener,
  host: string,
  port: number,
): Promise<Listening> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  let chosen = port;
  const found = await lookup(host, { all: true });
  // A hosts file may name an address twice, and the second time we would be in our own way.
  for (const address of new Set(found.map((entry) => entry.address))) {
    const server = createServer(answer);
    try {
      server.listen(chosen, address);
      await once(server, "listening");
    } catch (error) {
      if (isUnusableAddress(error)) continue;
      await close();
      throw error;
    }
    servers.push(server);
    const bound = server.address();
    if (bound !== null && typeof bound !== "string") chosen = bound.port;
  }
  if (servers.length === 0) throw new Error(`no address of ${host} can be listened on`);
  return { port: chosen, close };
}

/** A machine may name ::1 in its hosts file and yet have no IPv6. */
function isUnusableAddress(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT")
  );
}

/** Ends open keep-alive connections too: `close` alone waits for the browser to go away. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

/** A port of localhost that nobody listens on: two checkouts can then test at the same time. */
export async function findFreePort(): Promise<number> {
  const { port, close } = await listen(() => undefined, "localhost", 0);
  await close();
  return port;
}

interface ServeOptions {
  /** The built site. Read once at the start: serve again after a new build. */
  readonly dir: string;
  /** Where the site was built to stand; `/` when not given. */
  readonly base?: string | undefined;
  /** 0 takes a free port. */
  readonly port: number;
  readonly host?: string | undefined;
  /** A folder of pages that are not the site's own, such as `/compare/`: its policy would stop their scripts. */
  readonly foreign?: string | undefined;
}

export interface ServedSite {
  /** The home page's address. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as a static host would: folders by their slash, unknown paths with the site's own
 * 404 page, nothing outside the base, all under the site's policy. Rejects when `dir` holds no built site, or the
 * port is taken.
 */
export async function serveDist(options: ServeOptions): Promise<ServedSite> {
  const { dir, port, host = "localhost", foreign } = options;
  const base = normalizeBase(options.base);
  if (!existsSync(join(dir, "index.html"))) throw new Error(`no built site in ${dir}`);
  // Without max-age 0 a browser guesses, and shows yesterday's page after a new build.
  const send = sirv(dir, { etag: true, maxAge: 0, brotli: true, gzip: true });

  const styles = listStyleHashes(dir);
  const [pageSet, embedSet] = [pageHeaders(), embedHeaders()].map(
    (headers) => new Map(Object.entries(allowStyles(headers, styles))),
  );

  const { port: bound, close } = await listen(answer, host, port);
  return { url: `http://${host}:${bound}${base}`, close };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const [rawPath = "/", query] = (request.url ?? "/").split("?", 2);
    const search = query === undefined ? "" : `?${query}`;
    if (`${rawPath}/` === base) {
      redirect(response, base + search);
      return;
    }
    const path = rawPath.startsWith(base) ? decodePath(rawPath.slice(base.length - 1)) : undefined;
    if (path === undefined) {
      notFound(response, undefined, `Not found. The site stands under ${base}\n`);
      return;
    }
    const headers = EMBEDS.some((one) => path.startsWith(`/${one}`)) ? embedSet : pageSet;
    if (headers && !(foreign && path.startsWith(foreign))) response.setHeaders(headers);
    response.setHeaders(new Map(Object.entries(openHeaders(path.slice(1)))));
    const found = locateFile(dir, path);
    if (found.kind === "folder") {
      redirect(response, encodeURI(base + found.path.slice(1)) + search);
    } else if (found.kind === "missing") {
      notFound(response, found.page, "Not found.\n");
    } else {
      request.url = encodeURI(path);
      send(request, response, () => {
        notFound(response, undefined, "Not found.\n");
      });
    }
  }
}

/** `undefined` for a path that is not valid UTF-8 (`/%ff`). */
function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location, "Cache-Control": "no-store" }).end();
}

function notFound(response: ServerResponse, page: string | undefined, text: string): void {
  const type = page === undefined ? "text/plain" : "text/html";
  response.writeHead(404, { "Content-Type": `${type};charset=utf-8`, "Cache-Control": "no-store" });
  if (page === undefined) response.end(text);
  else createReadStream(page).pipe(response);
}

type Location =
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
function locateFile(dir: string, path: string): Location {
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
