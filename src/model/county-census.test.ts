import { describe, expect, it } from "vitest";
import { censusOf, MEASURES, measureOf } from "./census.ts";
import { censusLines } from "./county-census.ts";
import { mustGet } from "./lookup.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();
const linesOf = (id: string) => censusLines(atlas, mustGet(atlas.indexes.counties, id, "县"));

describe("censusLines", () => {
  it("has a line for each measure of a county, beside its prefecture and the province", () => {
    const lines = linesOf("xinyi");
    expect(lines.map(({ measure }) => measure)).toEqual(MEASURES);
    const older = lines.find(({ measure }) => measure === "older");
    const row = censusOf(atlas, "440983");
    expect(older?.own.value).toBe(row && measureOf(row, "older"));
    expect(older?.province.value).toBeCloseTo(8.58, 1);
    expect(older?.rank?.of).toBe(58);
  });

  it("draws bars of one scale, and none for numbers of people in places of different size", () => {
    const [residents, ...others] = linesOf("xinyi");
    expect(residents?.own.bar).toBeNull();
    for (const { own, prefecture, province } of others)
      for (const { bar } of [own, prefecture, province]) {
        expect(bar).toBeGreaterThan(0);
        expect(bar).toBeLessThanOrEqual(100);
      }
  });

  it("says nothing of a district that no source names", () => {
    expect(linesOf("unnamed-district-1")).toEqual([]);
  });
});
