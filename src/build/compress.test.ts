import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compressSite } from "./compress.ts";
import { makeNoise, makeSite } from "./testing/made-site.ts";

const prose = "广东省纵向帮扶 county assistance ".repeat(200);
let store = "";
const sites: string[] = [];
beforeEach(() => {
  store = mkdtempSync(join(os.tmpdir(), "brotli-store-"));
});
afterEach(() => {
  for (const folder of [store, ...sites.splice(0)]) rmSync(folder, { recursive: true });
});

async function compress(files: Readonly<Record<string, string>>) {
  const dir = makeSite(files);
  sites.push(dir);
  const result = await compressSite(dir, store);
  const read = (file: string) => readFileSync(join(dir, file));
  return { result, read, list: readdirSync(dir, { recursive: true }).map(String).toSorted() };
}

test("writes twins that hold the same text in fewer bytes", async () => {
  const { result, read, list } = await compress({ "a/index.html": prose, "map.geojson": prose });
  expect(list).toEqual([
    ...["a", "a/index.html", "a/index.html.br", "a/index.html.gz"],
    ...["map.geojson", "map.geojson.br", "map.geojson.gz"],
  ]);
  expect(brotliDecompressSync(read("a/index.html.br")).toString()).toBe(prose);
  expect(gunzipSync(read("map.geojson.gz")).toString()).toBe(prose);
  expect(result.files).toBe(2);
  expect(result.brotli).toBe(2 * read("map.geojson.br").length);
  expect(result.brotli).toBeLessThan(result.bytes / 10);
});

test("leaves alone what is small, and what is no text", async () => {
  const files = { "small.css": "a{b:c}", "dots.png": prose, _headers: prose, "x.html.br": prose };
  expect((await compress(files)).list).toEqual(Object.keys(files).toSorted());
});

test("leaves out a twin that is no smaller", async () => {
  const dir = makeSite({ "dense.txt": "" });
  sites.push(dir);
  writeFileSync(join(dir, "dense.txt"), Buffer.from(makeNoise(2048), "hex"));
  await compressSite(dir, store);
  expect(readdirSync(dir)).toEqual(["dense.txt"]);
});

test("gives the same bytes at another time, without and with what the store keeps", async () => {
  const first = await compress({ "a.html": prose });
  const kept = readdirSync(store);
  expect(kept).toHaveLength(1);
  const second = await compress({ "a.html": prose });
  rmSync(store, { recursive: true });
  const third = await compress({ "b.html": prose });
  for (const twin of ["br", "gz"]) {
    expect(second.read(`a.html.${twin}`)).toEqual(first.read(`a.html.${twin}`));
    expect(third.read(`b.html.${twin}`)).toEqual(first.read(`a.html.${twin}`));
  }
  // The time that gzip's head has room for.
  expect(first.read("a.html.gz").readUInt32LE(4)).toBe(0);
});

test("the store throws away what nobody asked for in a month", async () => {
  await compress({ "a.html": prose, "b.html": `${prose}!` });
  const [old = "", young = ""] = readdirSync(store);
  utimesSync(join(store, old), new Date(), new Date(Date.now() - 40 * 24 * 3600 * 1000));
  await compress({});
  expect(readdirSync(store)).toEqual([young]);
});

test("much text is compressed quickly, and not kept, or a site of thousands of pages would fill the store", async () => {
  const much = prose.repeat(8000);
  const { read } = await compress({ "a.html": much });
  expect(much.length).toBeGreaterThan(32_000_000);
  expect(brotliDecompressSync(read("a.html.br")).toString()).toBe(much);
  expect(gunzipSync(read("a.html.gz")).toString()).toBe(much);
  expect(read("a.html.gz").readUInt32LE(4)).toBe(0);
  expect(readdirSync(store)).toEqual([]);
});
