import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { serveDist, type ServedSite } from "./serve-dist.ts";

const dir = mkdtempSync(join(tmpdir(), "serve-dist-"));
let site: ServedSite | undefined;

beforeAll(() => {
  write("index.html", "home");
  write("404.html", "lost");
  write("about/index.html", "about");
  write("廉江/index.html", "lianjiang");
  write("en/index.html", "english home");
  write("en/404.html", "lost in english");
  write("data/counties.csv", "a,b");
  write("assets/.secret", "secret");
  for (const file of [
    "_astro/site.js",
    "pictures/a.svg",
    "corrections.atom",
    "corrections.atom.xml",
  ])
    write(file, "open");
  write("big.json", "plain");
  write("big.json.br", "by brotli");
  write("big.json.gz", "by gzip");
});
afterEach(async () => {
  await site?.close();
  site = undefined;
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

async function serve(base = "/"): Promise<ServedSite> {
  site = await serveDist({ dir, base, port: 0 });
  return site;
}

/** Status, then body or the redirect's target; the path is sent as written, not made tidy. */
function get(path: string, method = "GET"): Promise<[number | undefined, string]> {
  const { hostname, port } = new URL(site?.url ?? "");
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => {
        resolve([response.statusCode, response.headers.location ?? body]);
      });
    });
    sent.on("error", reject).end();
  });
}

test("serves pages and files at the root", async () => {
  await serve();
  expect(await get("/")).toEqual([200, "home"]);
  expect(await get("/about/?from=map")).toEqual([200, "about"]);
  expect(await get("/data/counties.csv")).toEqual([200, "a,b"]);
  expect(await get(encodeURI("/廉江/"))).toEqual([200, "lianjiang"]);
  expect(await get("/about/", "HEAD")).toEqual([200, ""]);
  expect(await get("/about/", "POST")).toEqual([405, ""]);
});

test("sends the compressed twin of a file to whom can read it", async () => {
  const { url } = await serve();
  const send = (accepted: string) =>
    new Promise<[string | undefined, string]>((resolve, reject) => {
      const headers = { "Accept-Encoding": accepted };
      const sent = request(`${url}big.json`, { headers }, (response) => {
        response.on("data", (chunk: Buffer) => {
          resolve([response.headers["content-encoding"], chunk.toString()]);
        });
      });
      sent.on("error", reject).end();
    });
  expect(await send("gzip, br")).toEqual(["br", "by brotli"]);
  expect(await send("gzip")).toEqual(["gzip", "by gzip"]);
  expect(await send("identity")).toEqual([undefined, "plain"]);
});

test("lets pages of other origins read data and scripts, and no page but those of the data", async () => {
  const { url } = await serve("/sub/path/");
  const allowed = async (path: string) =>
    (await fetch(url + path)).headers.get("access-control-allow-origin");
  for (const path of ["data/counties.csv", "_astro/site.js", "pictures/a.svg", "corrections.atom"])
    expect([path, await allowed(path)]).toEqual([path, "*"]);
  for (const path of ["", "about/", "big.json", "corrections.atom.xml"])
    expect([path, await allowed(path)]).toEqual([path, null]);
});

test("answers an unknown path with the nearest 404 page and status 404", async () => {
  await serve();
  expect(await get("/nowhere/")).toEqual([404, "lost"]);
  expect(await get("/about/nowhere.html")).toEqual([404, "lost"]);
  expect(await get("/en/nowhere/at/all/")).toEqual([404, "lost in english"]);
  expect(await get("/%ff")).toEqual([404, expect.stringContaining("Not found")]);
});

test("sends a folder without its slash to the folder", async () => {
  await serve();
  expect(await get("/about")).toEqual([301, "/about/"]);
  expect(await get("/about?q=1")).toEqual([301, "/about/?q=1"]);
  expect(await get(encodeURI("/廉江"))).toEqual([301, encodeURI("/廉江/")]);
});

test("is no kinder than a plain static host", async () => {
  await serve();
  for (const path of ["/404", "/data/counties", "/data/counties.csv/", "/data/", "//about"]) {
    expect(await get(path), path).toEqual([404, "lost"]);
  }
});

test("gives away nothing outside the folder, and no hidden file", async () => {
  await serve();
  for (const path of ["/../secret", "/%2e%2e/secret", "/..%5csecret", "/assets/.secret"]) {
    expect((await get(path))[0], path).toBe(404);
  }
});

test("serves under a base, and nothing outside it", async () => {
  const { url } = await serve("sub/path");
  expect(new URL(url).pathname).toBe("/sub/path/");
  expect(await get("/sub/path/")).toEqual([200, "home"]);
  expect(await get("/sub/path")).toEqual([301, "/sub/path/"]);
  expect(await get("/sub/path/about")).toEqual([301, "/sub/path/about/"]);
  expect(await get("/sub/path/nowhere/")).toEqual([404, "lost"]);
  for (const path of ["/", "/about/", "/sub/", "/sub/pathology/"]) {
    expect(await get(path), path).toEqual([404, expect.stringContaining("/sub/path/")]);
  }
});

test("rejects a taken port and a folder without a site", async () => {
  const port = Number(new URL((await serve()).url).port);
  await expect(serveDist({ dir, port })).rejects.toThrow("EADDRINUSE");
  await expect(serveDist({ dir: join(dir, "data"), port: 0 })).rejects.toThrow("no built site");
});
