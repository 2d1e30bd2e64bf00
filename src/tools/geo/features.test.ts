import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readFeatures } from "./features.ts";
import { FIXTURE, packFixture, sourceText } from "./fixture.ts";
import { GeoError } from "./words.ts";

const [west, east] = FIXTURE.map(sourceText);
const folders: string[] = [];

async function pack(files: Record<string, string>) {
  const packed = await packFixture(files);
  folders.push(packed.folder);
  return packed;
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

describe("readFeatures", () => {
  it("reads the wanted files alone, in the order of their names", async () => {
    const { tarball, recipe } = await pack({ xi1: west ?? "", dong1: east ?? "" });
    const read = await readFeatures(tarball, recipe.source);
    expect(read).toEqual({ files: 2, features: [FIXTURE[1], FIXTURE[0]] });
  });

  it("says which number is wrong", async () => {
    const { tarball, recipe } = await pack({ xi1: west ?? "" });
    const error: unknown = await readFeatures(tarball, recipe.source).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(GeoError);
    expect(String(error)).toContain("wanted: 2 files, 2 features, each with its own adcode");
    expect(String(error)).toContain("found:  1 files, 1 features, 1 adcodes");
    expect(String(error)).toContain("recipe.ts");
  });

  it("takes what there is where the recipe tells no number, but not nothing", async () => {
    const { tarball, recipe } = await pack({ xi1: west ?? "" });
    const source = { ...recipe.source, files: undefined, features: undefined };
    await expect(readFeatures(tarball, source)).resolves.toMatchObject({ files: 1 });
    const none = readFeatures(tarball, { ...source, pathStart: "package/xi1_zang4_" });
    await expect(none).rejects.toThrow("no such file in the tarball");
  });

  it("does not take one unit twice for two", async () => {
    const { tarball, recipe } = await pack({ xi1: west ?? "", xi2: west ?? "" });
    await expect(readFeatures(tarball, recipe.source)).rejects.toThrow("2 features, 1 adcodes");
  });

  it("names the file that is not as expected, and what is wrong with it", async () => {
    const { tarball, recipe } = await pack({
      xi1: (west ?? "").replace('"id":"440201"', '"id":440201'),
      dong1: east ?? "",
    });
    await expect(readFeatures(tarball, recipe.source)).rejects.toThrow(
      /guang3_dong1_xi1\.geojson[\s\S]*expected string/,
    );
  });

  it("says so when the file is no tarball", async () => {
    const { folder, recipe } = await pack({});
    const file = join(folder, "page.tgz");
    await writeFile(file, "<!doctype html>".repeat(100));
    await expect(readFeatures(file, recipe.source)).rejects.toThrow(GeoError);
  });
});
