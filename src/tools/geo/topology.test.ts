import { geoArea } from "d3";
import { feature, merge, neighbors } from "topojson-client";
import { describe, expect, it } from "vitest";
import type { CountyFeature } from "./features.ts";
import { FIXTURE, FIXTURE_RECIPE, recordedMapshaper, square } from "./fixture.ts";
import { buildTopology, serializeTopology } from "./topology.ts";
import { GeoError } from "./words.ts";

const mapshaper = await recordedMapshaper();
const topology = await buildTopology(FIXTURE, FIXTURE_RECIPE.settings, mapshaper);
const recipe = { ...FIXTURE_RECIPE, files: 2 };
const { counties } = topology.objects;

describe("buildTopology", () => {
  it("gives the same bytes for the same features", async () => {
    const again = await buildTopology(FIXTURE, FIXTURE_RECIPE.settings, mapshaper);
    expect(serializeTopology(again, FIXTURE, recipe, "1.2.3")).toBe(
      serializeTopology(topology, FIXTURE, recipe, "1.2.3"),
    );
  });

  it("identifies each unit by its adcode, in that order, and keeps the name alone", () => {
    expect(counties.geometries.map(({ id, properties }) => ({ id, properties }))).toEqual([
      { id: "440101", properties: { name: "东县" } },
      { id: "440201", properties: { name: "西县" } },
    ]);
  });

  it("closes the crack between files, so that neighbours share an arc", () => {
    expect(neighbors(counties.geometries)).toEqual([[1], [0]]);
  });

  it("keeps the island, leaves the islet out and gives the enclave to the land around it", () => {
    const [east, west] = counties.geometries;
    expect(east).toMatchObject({ type: "MultiPolygon" });
    expect(east?.type === "MultiPolygon" ? east.arcs.length : 0).toBe(2);
    expect(west?.type === "Polygon" ? west.arcs.length : 0).toBe(1);
  });

  it("leaves neither gap nor sliver inside the land", () => {
    const land = merge(
      topology,
      counties.geometries.filter((one) => one.type === "Polygon" || one.type === "MultiPolygon"),
    );
    expect(land.coordinates.map((polygon) => polygon.length)).toEqual([1, 1]);
  });

  it("winds exterior rings as d3 reads them", () => {
    for (const shape of feature(topology, counties).features) {
      expect(geoArea(shape)).toBeLessThan(0.001);
    }
  });

  it("names a unit that would be lost, for it is smaller than what is worth drawing", async () => {
    const small: CountyFeature = {
      type: "Feature",
      properties: { adcode: "440301", name: "小区" },
      geometry: { type: "Polygon", coordinates: [square(115, 23, 0.01)] },
    };
    const built = buildTopology([...FIXTURE, small], FIXTURE_RECIPE.settings, mapshaper);
    await expect(built).rejects.toThrow("lost: 440301 小区");
  });

  it("tells a failure of mapshaper's as one of the recipe's", async () => {
    await expect(buildTopology([], FIXTURE_RECIPE.settings, mapshaper)).rejects.toThrow(GeoError);
  });
});
