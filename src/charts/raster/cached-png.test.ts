import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { cachedPng } from "./cached-png.ts";

let folder = "";
let draws: string[] = [];
const draw = (svg: string): Buffer => {
  draws.push(svg);
  return Buffer.from(`drawn ${svg}`);
};
const get = (svg: string): string => cachedPng(svg, folder, draw).toString();
const kept = (): string => path.join(folder, readdirSync(folder)[0] ?? "");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "og-"));
  draws = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("draws a picture once, and one that changed anew", () => {
  expect([get("a"), get("a"), get("b"), get("a")]).toEqual([
    "drawn a",
    "drawn a",
    "drawn b",
    "drawn a",
  ]);
  expect(draws).toEqual(["a", "b"]);
});

it("may be deleted at any time", () => {
  get("a");
  rmSync(folder, { recursive: true });
  expect(get("a")).toBe("drawn a");
  expect(draws).toEqual(["a", "a"]);
});

it("draws anew what it finds damaged: cut, empty, or with other bytes", () => {
  for (const damage of [
    (file: string) => {
      truncateSync(file, 36);
    },
    (file: string) => {
      truncateSync(file, 0);
    },
    (file: string) => {
      writeFileSync(file, "x".repeat(50));
    },
  ]) {
    get("a");
    damage(kept());
    draws = [];
    expect(get("a")).toBe("drawn a");
    expect(draws).toEqual(["a"]);
    expect(get("a")).toBe("drawn a");
    expect(draws).toEqual(["a"]);
  }
});

it("leaves nothing beside what it keeps", () => {
  get("a");
  get("b");
  expect(readdirSync(folder)).toHaveLength(2);
});
