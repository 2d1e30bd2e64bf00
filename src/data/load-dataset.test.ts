import { afterEach, expect, it, vi } from "vitest";
import { DataError, loadDataset } from "./load-dataset.ts";
import { DataFolder, TEST_FACTS } from "./testing/test-facts.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Every object within a value that is not frozen, by its path. */
function* thawed(value: unknown, path = ""): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  if (!Object.isFrozen(value)) yield path;
  for (const [key, inner] of Object.entries(value)) yield* thawed(inner, `${path}/${key}`);
}

it("freezes the facts to their last leaf, so that no page changes one on its way", () => {
  expect([...thawed(loadDataset(TEST_FACTS))]).toEqual([]);
});

it("reads a folder once", () => {
  expect(loadDataset(TEST_FACTS)).toBe(loadDataset(TEST_FACTS));
});

it("reads the folder that SITE_DATA names", () => {
  const folder = new DataFolder().edit("site.json", "", '"zh": "广东省"', '"zh": "海南省"');
  vi.stubEnv("SITE_DATA", folder.dir);
  expect(loadDataset().site.province.zh).toBe("海南省");
});

it("throws the whole report, and keeps nothing of a folder with a fault", () => {
  const folder = new DataFolder().write("people.json", "{").write("teams.json", "{");
  vi.stubEnv("LC_ALL", "zh_CN.UTF-8");
  expect(() => loadDataset(folder.dir)).toThrow(DataError);
  expect(() => loadDataset(folder.dir)).toThrow(
    /people\.json:1:2[\s\S]*teams\.json:1:2[\s\S]*2 处问题/,
  );
});
