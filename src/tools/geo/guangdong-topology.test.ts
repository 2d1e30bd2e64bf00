import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { geoArea } from "d3";
import { feature, merge, neighbors } from "topojson-client";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { GUANGDONG } from "./recipe.ts";
import tools from "../package.json" with { type: "json" };
import { mapshaperCommands, parseTopology } from "./topology.ts";

const FILE = resolve(import.meta.dirname, "../../../data/geo/guangdong.topo.json");
const NAN_AO = "440523";
const PRATAS = "442100";

const text = await readFile(FILE, "utf8");
const topology = parseTopology(text);
const { counties } = topology.objects;
const adcodes = counties.geometries.map((geometry) => String(geometry.id));
const borders = neighbors(counties.geometries);

/** The adcodes of the units that share a border with this one. */
function neighboursOf(adcode: string): (string | undefined)[] {
  return (borders[adcodes.indexOf(adcode)] ?? []).map((index) => adcodes[index]);
}

describe("data/geo/guangdong.topo.json", () => {
  it("was made by the recipe as it stands in the code", () => {
    const recipe = z.looseObject({ recipe: z.looseObject({}) }).parse(JSON.parse(text)).recipe;
    expect(recipe).toMatchObject({
      integrity: GUANGDONG.source.integrity,
      featureCount: GUANGDONG.source.features,
      commands: mapshaperCommands(GUANGDONG.settings),
      mapshaper: tools.dependencies.mapshaper,
    });
  });

  it("is small enough to be read in a diff of the repository", () => {
    expect(Buffer.byteLength(text)).toBeLessThan(80_000);
  });

  it("has every unit once, with the source's two oddities", () => {
    expect(new Set(adcodes).size).toBe(124);
    expect(adcodes).toContain(PRATAS);
    expect(text).not.toContain("光明区");
  });

  it.each([
    ["441424", "441621", "五华县 (梅州) and 紫金县 (河源)"],
    ["441423", "445222", "丰顺县 (梅州) and 揭西县 (揭阳)"],
    ["440232", "441823", "乳源瑶族自治县 (韶关) and 阳山县 (清远)"],
    ["440983", "445381", "信宜市 (茂名) and 罗定市 (云浮)"],
    ["441900", "440118", "东莞市 and 增城区 (广州)"],
  ])("shares arcs across the source's files: %s and %s, %s", (one, other) => {
    expect(neighboursOf(one)).toContain(other);
    expect(neighboursOf(other)).toContain(one);
  });

  it("leaves only the true islands without a neighbour", () => {
    const alone = adcodes.filter((adcode) => neighboursOf(adcode).length === 0);
    expect(alone).toEqual([NAN_AO, PRATAS]);
  });

  it("has neither gap nor sliver inside the land", () => {
    const land = merge(
      topology,
      counties.geometries.filter((one) => one.type === "Polygon" || one.type === "MultiPolygon"),
    );
    expect(land.coordinates.filter((polygon) => polygon.length > 1)).toEqual([]);
  });

  it("is wound as d3 reads it", () => {
    const wrong = feature(topology, counties).features.filter((shape) => geoArea(shape) > 0.001);
    expect(wrong.map((shape) => shape.id)).toEqual([]);
  });
});
