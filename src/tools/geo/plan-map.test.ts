import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { planMap } from "./plan-map.ts";
import { GUANGDONG } from "./recipe.ts";

/** A folder of facts with the maps of these names and texts. */
function folderWith(maps: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(os.tmpdir(), "plan-map-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, "geo"));
  for (const [name, text] of Object.entries(maps)) writeFileSync(join(folder, "geo", name), text);
  return folder;
}

it("makes a standing map anew as it was made, and wants as many shapes as before", () => {
  const data = resolve(import.meta.dirname, "../../../data");
  const target = join(data, "geo/guangdong.topo.json");
  expect(planMap(data)).toEqual({ recipe: GUANGDONG, target });
  expect(planMap(data, "guang3_dong1")).toEqual({ recipe: GUANGDONG, target });
});

it("names the first map of a folder after its province", () => {
  const folder = folderWith({});
  const { recipe, target } = planMap(folder, "ning2_xia4");
  expect(target).toBe(join(folder, "geo/ningxia.topo.json"));
  expect(recipe.source.pathStart).toMatch(/\/ning2_xia4_$/u);
  expect(planMap(folder, "beijing").recipe.source.pathStart).toMatch(/\/beijing$/u);
});

it.each([undefined, "", "Ningxia", "../ning2_xia4", "宁夏"])(
  "asks for a province: %s",
  (province) => {
    expect(() => planMap(folderWith({}), province)).toThrow("--province ning2_xia4");
  },
);

it("touches no map of another province, of another maker, or beside another", () => {
  const data = resolve(import.meta.dirname, "../../../data");
  expect(() => planMap(data, "ning2_xia4")).toThrow("a folder of its own");
  expect(() => planMap(folderWith({ "own.topo.json": '{"type":"Topology"}' }))).toThrow(
    "left as it is",
  );
  expect(() => planMap(folderWith({ "own.topo.json": "{" }))).toThrow("left as it is");
  expect(() => planMap(folderWith({ "a.topo.json": "", "b.topo.json": "" }))).toThrow("Keep one");
});

it("says so when the folder is not there", () => {
  expect(() => planMap("no-such-folder", "ning2_xia4")).toThrow("no such folder");
});
