import { describe, expect, it } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import type { When } from "../../data/schema/fields/dates.ts";
import type { Qualifier, Unit } from "../../data/schema/fields/quantity.ts";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import {
  formatDate,
  formatNumber,
  formatQuantity,
  formatSize,
  formatWhen,
  plural,
  splitQuantity,
} from "./formats.ts";

it.each([
  ["2024", "2024"],
  ["2023-11", "November 2023"],
  ["2024-05-09", "9 May 2024"],
])("writes the date %s as %s, no more precisely than it is known", (date, text) => {
  expect(formatDate(date)).toBe(text);
});

describe("formatWhen", () => {
  const words = { zh: "报道刊发前不久", en: "Shortly before the article" };
  const table: readonly (readonly [When, string])[] = [
    [{ on: "2024-03-14" }, "14 March 2024"],
    [{ on: "2024", words }, "2024 (shortly before the article)"],
    [
      { on: "2024", words: { zh: "春节刚过", en: "Spring Festival holiday" } },
      "2024 (Spring Festival holiday)",
    ],
    [{ on: "2024", words: { zh: "春节假期刚结束" } }, "2024"],
    [{ notAfter: "2024-05-29", words }, "Shortly before the article"],
    [{ notAfter: "2024-05-29", words: { zh: "报道刊发前不久" } }, "by 29 May 2024"],
    [{ notBefore: "2024-05-09", notAfter: "2024-05-29" }, "between 9 May 2024 and 29 May 2024"],
    [{ notBefore: "2023-10" }, "October 2023 or later"],
  ];

  it.each(table)("writes %j as %s", (when, text) => {
    expect(formatWhen(when)).toBe(text);
  });
});

type Row = readonly [number | string, Unit, Qualifier, string];

const TABLE: readonly Row[] = [
  [1500, "cny", "exact", "1,500 yuan"],
  [12_345, "cny", "exact", "about 12,300 yuan"],
  [2_000_000, "cny", "over", "more than 2 million yuan"],
  [973, "cny-10k", "exact", "9.73 million yuan"],
  [86, "cny-10k", "exact", "860,000 yuan"],
  [2927.6, "cny-10k", "about", "about 29.3 million yuan"],
  [2927.6, "cny-10k", "exact", "about 29.3 million yuan"],
  [2927.6, "cny-10k", "over", "more than 29.2 million yuan"],
  [2923.4, "cny-10k", "nearly", "nearly 29.3 million yuan"],
  [0.0001, "cny-10k", "exact", "1 yuan"],
  [6.65, "cny-100m", "about", "about 665 million yuan"],
  [20, "company", "exact", "20 companies"],
  [1300, "household", "over", "more than 1,300 households"],
  [102.5, "hectare", "about", "about 102.5 hectares"],
  [8000, "sqm", "exact", "8,000 square metres"],
  [1, "kilometre", "exact", "1 kilometre"],
  [12.3, "tonne", "about", "about 12.3 tonnes"],
  [3.5, "tonne-10k", "over", "more than 35,000 tonnes"],
  [4, "cny-100m", "over", "more than 400 million yuan"],
  [1.2345, "cny-100m", "over", "more than 123 million yuan"],
  [140, "cny-100m", "over", "more than 14 billion yuan"],
  [9.999, "cny-100m", "nearly", "nearly 1 billion yuan"],
  [9.999, "cny-100m", "over", "more than 999 million yuan"],
  [23_456, "cny-100m", "about", "about 2.35 trillion yuan"],
  [30, "percent", "about", "about 30%"],
  ["1/3", "share", "about", "about one third"],
  ["3/4", "share", "over", "more than three quarters"],
  ["11/12", "share", "exact", "11/12"],
  [156, "organization", "exact", "156 organisations"],
  [190, "cadre", "over", "more than 190 officials"],
  [4, "cadre", "exact", "4 officials"],
  [20, "person", "over", "more than 20 people"],
  [90, "person", "nearly", "nearly 90 people"],
  [62, "team", "exact", "62 teams"],
  [57, "county", "exact", "57 counties"],
  [1, "county", "exact", "1 county"],
  [5, "district", "exact", "5 districts"],
  [62, "unit", "exact", "62 counties and districts"],
  [62, "plan", "exact", "62 plans"],
  [18, "task", "exact", "18 tasks"],
  [81, "project", "exact", "81 projects"],
  [1000, "task", "over", "more than 1,000 tasks"],
  [1530, "mu", "exact", "1,530 mu (102 ha)"],
  [600, "mu", "about", "about 600 mu (40 ha)"],
  [1000, "mu", "exact", "1,000 mu (about 66.7 ha)"],
  [1000, "mu", "over", "more than 1,000 mu (66.6 ha)"],
  [1000, "mu", "nearly", "nearly 1,000 mu (66.7 ha)"],
  [20, "sqm-10k", "exact", "200,000 square metres"],
  [5, "year", "over", "more than 5 years"],
];

describe("formatQuantity", () => {
  it.each(TABLE)("writes %s %s %s as %s", (value, unit, qualifier, text) => {
    expect(formatQuantity({ value, unit, qualifier })).toBe(text);
  });

  it("has a row above for every unit and claim that the data uses", () => {
    const { indicators, funds } = loadDataset(TEST_FACTS);
    const known = new Set(TABLE.map(([, unit, qualifier]) => `${unit} ${qualifier}`));
    const used = [...indicators, ...funds].map(({ unit, qualifier }) => `${unit} ${qualifier}`);
    expect(used.filter((pair) => !known.has(pair))).toEqual([]);
  });
});

it("sets the number apart from what is claimed of it and from what is counted", () => {
  expect(splitQuantity({ value: 4, unit: "cny-100m", qualifier: "over" })).toEqual([
    "more than ",
    "400",
    " million yuan",
  ]);
  expect(splitQuantity({ value: "1/3", unit: "share", qualifier: "about" })).toEqual([
    "about ",
    "one third",
    "",
  ]);
});

it("separates thousands, and counts one thing or many", () => {
  expect(formatNumber(2927.6)).toBe("2,927.6");
  expect([0, 1, 2, 1200].map((count) => plural(count, "county", "counties"))).toEqual([
    "0 counties",
    "1 county",
    "2 counties",
    "1,200 counties",
  ]);
});

it.each([
  [999, "999 B"],
  [1234, "1.2 kB"],
  [12_000, "12 kB"],
  [1_234_567, "1,235 kB"],
])("writes the size %s as %s", (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
