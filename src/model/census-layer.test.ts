import { describe, expect, it } from "vitest";
import { articleDataset } from "./article-dataset.ts";
import { buildAtlas } from "./atlas.ts";
import { censusClass, censusFinding, censusValue } from "./census-layer.ts";
import { countyRows, layerLegend, layersOf } from "./map-layer.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();
const rows = countyRows(atlas);
const countsOf = (layer: "older" | "people") =>
  layerLegend(rows, layer).map(({ name, count }) => `${name}: ${count}`);

describe("the layers of the census", () => {
  it("hold the 58 units with a place in five classes", () => {
    expect(countsOf("older")).toEqual(["1: 6", "2: 10", "3: 25", "4: 13", "5: 4"]);
    expect(countsOf("people")).toEqual(["1: 10", "2: 19", "3: 7", "4: 11", "5: 11"]);
  });

  it("class each unit by the value that is printed", () => {
    const bounds = [10, 12, 14, 16];
    for (const { county } of atlas.counties.values()) {
      const value = censusValue(atlas, county, "older");
      const printed = Number(value?.toFixed(1));
      const above = bounds.filter((bound) => printed >= bound).length;
      const expected = value === null ? "unstated" : String(above + 1);
      expect(censusClass(atlas, county, "older"), county.id).toBe(expected);
    }
  });

  it("know nothing of the units that no source names", () => {
    const unnamed = rows.filter(({ view }) => view.county.adcode === null);
    expect(unnamed).toHaveLength(4);
    for (const { classes, census } of unnamed)
      expect([classes.older, classes.people, census.older, census.people]).toEqual([
        ...["unstated", "unstated"],
        ...[null, null],
      ]);
  });

  it("find how the programme's units stand beside the province", () => {
    const older = censusFinding(atlas, "older");
    expect([older?.units, older?.above, older?.unnamed]).toEqual([58, 56, 4]);
    expect(older?.programme).toBeCloseTo(12.37, 2);
    expect(older?.province).toBeCloseTo(8.58, 2);
    const people = censusFinding(atlas, "people");
    expect(people?.programme).toBe(36_701_758);
    expect(people?.share).toBeCloseTo(29.1, 1);
  });

  it("are not there without a census", () => {
    const article = buildAtlas(articleDataset(atlas.dataset));
    expect(layersOf(article)).toEqual(["documented", "team", "pairing"]);
    expect(layersOf(atlas)).toHaveLength(5);
  });
});
