import { readFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeCaddy } from "../../build/caddy.ts";
import { describeNginx } from "../../build/nginx.ts";
import { allowStyles, embedHeaders, listStyleHashes, pageHeaders } from "../../build/policy.ts";
import {
  ensureApache,
  ensureCaddy,
  ensureNginx,
  startApache,
  startCaddy,
  startNginx,
} from "../../tools/web-servers.ts";
import { findFreePort } from "../../tools/serve-dist.ts";
import { caching } from "../../build/host-rules.ts";
import { builds } from "./lib/builds.ts";

/**
 * The two builds, as a host of its own and under a path, with each server; the second within the nginx of another site
 * as well. nginx with its Brotli module and without.
 */
const kinds = [
  { server: "nginx", index: 0, slash: 301, within: false, brotli: true },
  { server: "nginx", index: 1, slash: 301, within: false, brotli: false },
  { server: "nginx within another site", index: 1, slash: 301, within: true, brotli: false },
  { server: "Apache", index: 0, slash: 301, within: false, brotli: true },
  { server: "Apache", index: 1, slash: 301, within: false, brotli: true },
  { server: "Caddy", index: 0, slash: 308, within: false, brotli: true },
  { server: "Caddy", index: 1, slash: 308, within: false, brotli: true },
] as const;
const sites = await Promise.all(
  kinds.flatMap(({ index, ...kind }) =>
    builds.slice(index, index + 1).map(async (build) => ({
      ...build,
      ...kind,
      port: await findFreePort(),
    })),
  ),
);
const sitesOf = (server: string) => sites.filter((site) => site.server.startsWith(server));
/** A server of others, which has its own mind about files, headers and errors. */
const another = (port: number, locations: string): string => `server {
    listen 127.0.0.1:${port};
    server_name localhost;
    add_header X-Another yes always;
    error_page 404 /lost;
    location / { return 418; }
    location ~ \\.(?:css|js|png|svg|html)$ { return 418; }
    location ~ /$ { return 418; }
${locations}
}`;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const nginx = sitesOf("nginx").map(({ dir, base, brotli, port, within }) => {
    const described = describeNginx({
      root: dir,
      base,
      brotli,
      within,
      styles: listStyleHashes(dir),
      serverName: "localhost",
      listen: [`127.0.0.1:${port}`],
    });
    return within ? another(port, described) : described;
  });
  const caddy = sitesOf("Caddy").map(({ dir, base, port }) =>
    describeCaddy({
      root: dir,
      base,
      styles: listStyleHashes(dir),
      serverName: `http://127.0.0.1:${port}`,
    }),
  );
  stops.push(await startNginx(await ensureNginx(), nginx, sitesOf("nginx")[0]?.port ?? 0));
  stops.push(await startApache(await ensureApache(), sitesOf("Apache")));
  stops.push(await startCaddy(await ensureCaddy(), caddy, sitesOf("Caddy")[0]?.port ?? 0));
}, 600_000);
afterAll(() => Promise.all(stops.map((stop) => stop())));

test("the file that stands ready is what the command prints", () => {
  const ready = readFileSync(join(import.meta.dirname, "../../build/nginx.conf"), "utf8");
  // If not: npm run --silent deploy:nginx > src/build/nginx.conf
  expect(ready).toBe(describeNginx());
});

test("what nginx would read as something else is refused", () => {
  expect(() => describeNginx({ root: "/srv/$site" })).toThrow("nginx cannot be told");
  for (const root of ["", "/", "dist", "./dist"])
    expect(() => describeNginx({ root }), root).toThrow("no folder for a site");
  expect(() => describeNginx({ serverName: "a.org; root /" })).toThrow("no host or port");
  expect(() => describeNginx({ within: true })).toThrow("needs its path: --base");
});

describe.each(sites)("$server, $name", ({ server, slash, ...site }) => {
  const { dir, base, files, pages, brotli, port, within } = site;
  interface Answer {
    readonly status: number | undefined;
    readonly headers: IncomingHttpHeaders;
    readonly body: Buffer;
  }
  /** The answer to a path sent as written, from the base unless it begins with a slash. */
  function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const whole = path.startsWith("/") ? path : base + path;
    return new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, path: whole, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const { statusCode: status, headers: given } = response;
          // Apache puts its own name before the path.
          const location = given.location?.replace(/^http:\/\/[^/]+/u, "");
          const headers = location === undefined ? given : { ...given, location };
          resolve({ status, headers, body: Buffer.concat(chunks) });
        });
      });
      sent.on("error", reject).end();
    });
  }
  const read = (file: string) => readFileSync(join(dir, file));
  const hashed = files.filter((file) => file.startsWith("_astro/"));
  const lower = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

  test("every page and file of the build is served as it is, with its type", async () => {
    const types: Readonly<Record<string, string>> = {
      html: "text/html; charset=utf-8",
      css: "text/css; charset=utf-8",
      js: "text/javascript; charset=utf-8",
      svg: "image/svg+xml; charset=utf-8",
      csv: "text/csv; charset=utf-8",
      json: "application/json; charset=utf-8",
      geojson: "application/geo+json; charset=utf-8",
      topojson: "application/json; charset=utf-8",
      atom: "application/atom+xml; charset=utf-8",
      xml: "application/xml; charset=utf-8",
      txt: "text/plain; charset=utf-8",
      webmanifest: "application/manifest+json; charset=utf-8",
      png: "image/png",
      ico: "image/x-icon",
    };
    const served = files.filter(
      (file) => !/^(?:\.|_headers$|_redirects$|vercel\.json$)/u.test(file),
    );
    expect(served.length).toBeGreaterThan(100);
    for (const file of served) {
      const path = encodeURI(file.replace(/(?:^|(?<=\/))index\.html$/u, ""));
      const { status, headers, body } = await get(path);
      const type = headers["content-type"];
      expect({ file, status, type }).toEqual({
        file,
        status: 200,
        type: types[file.split(".").at(-1) ?? ""] ?? "a type that this test knows",
      });
      expect(body.equals(read(file)), file).toBe(true);
      expect(headers["content-encoding"], file).toBeUndefined();
    }
  });

  test("the compressed twin of a file is served, byte for byte, to whom can read it", async () => {
    const texts = ["index.html", "embed/map/index.html", "pictures/map.svg", ...hashed];
    const twins = texts.filter((file) => file.endsWith(".html") || read(file).length > 4096);
    expect(twins.length).toBeGreaterThan(4);
    for (const file of twins) {
      const path = file.replace(/index\.html$/u, "");
      const plain = await get(path);
      for (const [accepted, encoding] of [
        ["gzip, deflate, br, zstd", brotli ? "br" : "gzip"],
        ["gzip", "gzip"],
      ] as const) {
        const { status, headers, body } = await get(path, { "Accept-Encoding": accepted });
        expect({ file, status, encoding: headers["content-encoding"] }).toEqual({
          file,
          status: 200,
          encoding,
        });
        expect(body.equals(read(`${file}.${encoding === "br" ? "br" : "gz"}`)), file).toBe(true);
        expect(headers["content-type"]).toBe(plain.headers["content-type"]);
        expect(headers.vary).toBe("Accept-Encoding");
      }
      expect(plain.headers.vary).toBe("Accept-Encoding");
    }
  });

  test("files named by their hash are kept for ever, all else is asked for again and found unchanged", async () => {
    for (const file of hashed) {
      expect((await get(file)).headers["cache-control"], file).toBe(caching.forever);
    }
    for (const path of ["", "counties/lianjiang/", "corrections.atom", "pictures/map.csv"]) {
      for (const accepted of ["identity", "br, gzip"]) {
        const first = await get(path, { "Accept-Encoding": accepted });
        expect(first.headers["cache-control"], path).toBe(caching.revalidated);
        const again = await get(path, {
          "Accept-Encoding": accepted,
          "If-None-Match": first.headers.etag ?? "",
        });
        expect({ path, status: again.status, length: again.body.length }).toEqual({
          path,
          status: 304,
          length: 0,
        });
        expect(again.headers["cache-control"]).toBe(caching.revalidated);
      }
    }
  });

  test("pages may not be framed, the embedded map may, and each policy is sent once", async () => {
    for (const path of ["", "about/", "404.html", "nowhere/", "pictures/map.svg", ...hashed]) {
      expect((await get(path)).headers, path).toMatchObject(
        lower(allowStyles(pageHeaders(), listStyleHashes(dir))),
      );
    }
    const { status, headers } = await get("embed/map/?county=lianjiang");
    expect(status).toBe(200);
    expect(headers).toMatchObject(lower(allowStyles(embedHeaders(), listStyleHashes(dir))));
    for (const name of Object.keys(pageHeaders()).filter((one) => !(one in embedHeaders()))) {
      expect(headers[name.toLowerCase()], name).toBeUndefined();
    }
  });

  test("data, pictures, feed and scripts may be read by pages of other origins, pages may not", async () => {
    const open = ["data/counties.csv", "data/counties.json", "data/", "data/coverage/"];
    open.push("pictures/map.svg", "pictures/map.csv", "corrections.atom", ...hashed);
    for (const path of open) {
      const { status, headers } = await get(path, { Origin: "null" });
      expect([path, status, headers["access-control-allow-origin"]]).toEqual([path, 200, "*"]);
    }
    for (const path of ["", "about/", "embed/map/", "favicon.svg", "corrections.atom/", "nowhere"])
      expect((await get(path)).headers["access-control-allow-origin"], path).toBeUndefined();
  });

  test("what is not there gets the site's error page with status 404, not kept", async () => {
    const paths = ["nowhere", "counties/nowhere/", "_astro/nowhere.js", "_astro/", "pictures/"];
    for (const path of paths) {
      const { status, headers, body } = await get(path);
      expect({ path, status }).toEqual({ path, status: 404 });
      expect(body.equals(read("404.html")), path).toBe(true);
      expect(headers["cache-control"], path).toBe(caching.revalidated);
    }
    const outside = base === "/" ? [] : ["/about", "/a", "/a/bc"];
    for (const path of outside) {
      const { status, headers } = await get(path);
      expect([path, status, headers["x-another"]]).toEqual([
        path,
        ...(within ? [418, "yes"] : [404, undefined]),
      ]);
    }
  });

  test("an address without its slash leads to the one with it, and its query is kept", async () => {
    for (const { route } of pages.filter((page) => page.route.endsWith("/"))) {
      const slashed = base + route.slice(1);
      if (slashed === "/") continue;
      // The Caddy of Debian 12 drops it.
      const query = server === "Caddy" ? "" : "?q=1";
      const { status, headers } = await get(slashed.slice(0, -1) + query);
      expect([status, headers.location], route).toEqual([slash, slashed + query]);
    }
    for (const path of ["embed", "embed/"]) {
      const { location } = (await get(`${path}?county=lianjiang`)).headers;
      expect(location).toBe(`${base}embed/map/?county=lianjiang`);
    }
  });

  test("redirects and refusals have the headers of all answers", async () => {
    const wanted = lower(allowStyles(pageHeaders(), listStyleHashes(dir)));
    // What is no address is refused before a server looks what it belongs to, but where the whole of it is ours.
    const refused = server !== "nginx" ? [] : ["%zz", `${base.slice(0, -1)}/%00`];
    const answers = ["embed/", "feed.xml", "counties", ...refused];
    for (const path of answers) {
      const { status = 0, headers } = await get(path);
      expect(status, path).toBeGreaterThanOrEqual(300);
      expect(headers, path).toMatchObject(wanted);
    }
  });

  test("nothing outside the site is given away, nothing hidden, and nothing for other hosts", async () => {
    const paths = [
      "_headers",
      "_redirects",
      "vercel.json",
      ".htaccess",
      ".nojekyll",
      "index.html.gz",
      "_astro/.git/config",
      ".env",
    ];
    for (const path of paths) expect((await get(path)).status, path).toBe(404);
    const steps = ["..", "%2e%2e", "..%2f..", "%2e%2e%2f%2e%2e", "....//", "..\\..", "..%5c.."];
    for (const step of steps) {
      for (const under of ["", "_astro/", "_astro", "embed/map", "embed/map/"]) {
        const { status = 0, body } = await get(`${base}${under}${step}/package.json`);
        expect(status, under + step).toBeGreaterThanOrEqual(400);
        expect(body.toString(), under + step).not.toContain("devDependencies");
      }
    }
  });
});
