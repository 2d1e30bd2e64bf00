import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FIXTURE, packFixture, recordedMapshaper, sourceText } from "./fixture.ts";
import { type GeoRecipe, GUANGDONG } from "./recipe.ts";
import { formatReport, updateMap } from "./update-map.ts";

const mapshaper = await recordedMapshaper();
const STANDING = "the standing map";

describe("updateMap", () => {
  let folder = "";
  let tarball = "";
  let target = "";
  let recipe: GeoRecipe = GUANGDONG;

  beforeEach(async () => {
    const [west = "", east = ""] = FIXTURE.map(sourceText);
    ({ folder, tarball, recipe } = await packFixture({ xi1: west, dong1: east }));
    target = join(folder, "map.topo.json");
    await writeFile(target, STANDING);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  /** The target and nothing beside it: no temporary file stays behind. */
  async function standing(): Promise<string> {
    expect((await readdir(folder)).filter((name) => name.includes("map."))).toHaveLength(1);
    return readFile(target, "utf8");
  }

  it("writes the map once, and finds it unchanged the second time", async () => {
    const first = await updateMap(recipe, { tarball, target, check: false }, mapshaper);
    expect(first).toMatchObject({ changed: true, features: 2 });
    expect(await standing()).toBe(first.text);
    const second = await updateMap(recipe, { tarball, target, check: false }, mapshaper);
    expect(second).toEqual({ ...first, changed: false });
  });

  it("writes the map where there was none", async () => {
    await rm(target);
    const { text } = await updateMap(recipe, { tarball, target, check: false }, mapshaper);
    expect(await standing()).toBe(text);
  });

  it("puts the recipe into the file, on one line that ends", async () => {
    const { text } = await updateMap(recipe, { tarball, target, check: false }, mapshaper);
    expect(text.trimEnd().split("\n")).toHaveLength(1);
    expect(text.endsWith("}\n")).toBe(true);
    expect(JSON.parse(text)).toMatchObject({
      type: "Topology",
      recipe: { package: "fixture", integrity: recipe.source.integrity, featureCount: 2 },
    });
  });

  it("compares without writing", async () => {
    const { changed } = await updateMap(recipe, { tarball, target, check: true }, mapshaper);
    expect(changed).toBe(true);
    expect(await standing()).toBe(STANDING);
  });

  it("refuses another tarball, and leaves the standing file untouched", async () => {
    const update = updateMap(GUANGDONG, { tarball, target, check: false }, mapshaper);
    await expect(update).rejects.toThrow(GUANGDONG.source.integrity);
    expect(await standing()).toBe(STANDING);
  });

  it("refuses a tarball that was cut short", async () => {
    await truncate(tarball, 200);
    await expect(updateMap(recipe, { tarball, target, check: false }, mapshaper)).rejects.toThrow(
      "cut short",
    );
    expect(await standing()).toBe(STANDING);
  });

  it("refuses a tarball that is not there", async () => {
    const update = updateMap(
      recipe,
      { tarball: join(folder, "no.tgz"), target, check: false },
      mapshaper,
    );
    await expect(update).rejects.toThrow("cannot read");
    expect(await standing()).toBe(STANDING);
  });

  it("refuses other numbers of features, and leaves the standing file untouched", async () => {
    const other = { ...recipe, source: { ...recipe.source, features: 124 } };
    await expect(updateMap(other, { tarball, target, check: false }, mapshaper)).rejects.toThrow(
      "wanted: 2 files, 124 features",
    );
    expect(await standing()).toBe(STANDING);
  });
});

const update = { text: '{"名":1}\n', features: 124, arcs: 419, changed: true };

describe("formatReport", () => {
  it("counts bytes, not characters", () => {
    expect(formatReport("map.json", update, false)).toContain("字节 bytes     10");
  });

  it("says what happened to the file", () => {
    expect(formatReport("map.json", update, false)).toContain("updated");
    expect(formatReport("map.json", { ...update, changed: false }, true)).toContain("unchanged");
    expect(formatReport("map.json", update, true)).toContain("npm run geo");
  });
});
