import { describe, expect, it } from "vitest";
import { type CensusRow, isPrefectureCode } from "../data/schema/census.ts";
import { buildAtlas } from "./atlas.ts";
import {
  type CensusCounts,
  censusOf,
  censusOfShape,
  type Measure,
  MEASURES,
  measureOf,
  prefectureCensus,
  programmeCensus,
  provinceCensus,
  rankAmong,
} from "./census.ts";
import { mustGet } from "./lookup.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();
const county = (id: string) => mustGet(atlas.indexes.counties, id, "县");
const tenth = (row: CensusCounts | null, measure: Measure): string =>
  (row && measureOf(row, measure))?.toFixed(1) ?? "none";
const [programme, province] = [programmeCensus(atlas), provinceCensus(atlas)];

describe("the programme's 58 units that have a place", () => {
  it("hold 36.7 million people, 29 % of the province", () => {
    expect(programme?.residents).toBe(36_701_758);
    expect(province?.residents).toBe(126_012_510);
    const share = (programme?.residents ?? 0) / (province?.residents ?? 1);
    expect(Math.round(share * 100)).toBe(29);
  });

  it("are older and less urban than the province", () => {
    expect([tenth(programme, "older"), tenth(province, "older")]).toEqual(["12.4", "8.6"]);
    expect([tenth(programme, "urban"), tenth(province, "urban")]).toEqual(["44.1", "74.1"]);
  });

  it("have no mean of schooling together, while each has its own", () => {
    expect(programme && measureOf(programme, "schooling")).toBeNull();
    const own = atlas.dataset.counties.flatMap(({ adcode }) => censusOf(atlas, adcode) ?? []);
    expect(own).toHaveLength(58);
    expect(own.filter((row) => MEASURES.some((one) => measureOf(row, one) === null))).toEqual([]);
  });
});

it("counts the same in all units of the province as in the province", () => {
  const rows = atlas.dataset.census;
  const prefectures = rows.filter(({ adcode }) => isPrefectureCode(adcode));
  const units = rows.filter(
    ({ adcode }) =>
      !adcode.endsWith("00") ||
      (isPrefectureCode(adcode) &&
        !rows.some((row) => row.adcode !== adcode && row.adcode.startsWith(adcode.slice(0, 4)))),
  );
  expect([prefectures.length, units.length]).toEqual([21, 124]);
  const sum = (of: readonly CensusRow[], key: "residents" | "ages65up" | "onePerson") =>
    of.reduce((all, row) => all + (row[key] ?? 0), 0);
  for (const key of ["residents", "ages65up", "onePerson"] as const)
    expect([sum(units, key), sum(prefectures, key)]).toEqual([province?.[key], province?.[key]]);
});

it("finds a place by its code, and nothing for a unit that no source names", () => {
  expect(censusOf(atlas, "440881")?.name.zh).toBe("廉江市");
  expect(censusOf(atlas, "442100")).toBeNull();
  expect(censusOf(atlas, county("unnamed-district-1").adcode)).toBeNull();
  expect(prefectureCensus(atlas, "zhanjiang")?.name.zh).toBe("湛江市");
});

it("counts 光明区 within the shape of 宝安区, which it has no part in otherwise", () => {
  const [baoan, guangming] = ["440306", "440311"].map((code) => censusOf(atlas, code));
  const both = (baoan?.residents ?? 0) + (guangming?.residents ?? 0);
  expect(censusOfShape(atlas, "440306")?.residents).toBe(both);
  expect(censusOfShape(atlas, "440307")).toEqual(censusOf(atlas, "440307"));
  expect(censusOfShape(atlas, "442100")).toBeNull();
});

describe("rankAmong", () => {
  const ranks = (measure: Measure) =>
    atlas.dataset.counties.flatMap((one) => rankAmong(atlas, one, measure) ?? []);

  it("counts from the highest, among the 58", () => {
    for (const measure of MEASURES) {
      const found = ranks(measure);
      expect(found).toHaveLength(58);
      expect(found.every(({ of }) => of === 58)).toBe(true);
      expect(Math.min(...found.map(({ rank }) => rank))).toBe(1);
    }
    // Residents of no two units are the same.
    const order = ranks("residents").map(({ rank }) => rank);
    expect(new Set(order).size).toBe(58);
  });

  it("says nothing of a unit without a row, or of a number that is not known", () => {
    expect(rankAmong(atlas, county("unnamed-district-1"), "older")).toBeNull();
    const { dataset } = atlas;
    const census = dataset.census.map((row) =>
      row.adcode === "440881" ? { ...row, ages65up: null } : row,
    );
    const other = buildAtlas({ ...dataset, census });
    expect(rankAmong(other, county("lianjiang"), "older")).toBeNull();
    expect(rankAmong(other, county("yangxi"), "older")?.of).toBe(57);
    const together = programmeCensus(other);
    expect(together && [measureOf(together, "older"), together.residents]).toEqual([
      null,
      36_701_758,
    ]);
  });

  it("is nothing where there is no census", () => {
    const none = buildAtlas({ ...atlas.dataset, census: [] });
    expect(programmeCensus(none)).toBeNull();
    expect(provinceCensus(none)).toBeNull();
    expect(rankAmong(none, county("lianjiang"), "residents")).toBeNull();
  });
});
