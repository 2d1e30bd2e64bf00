import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import type { When } from "../../data/schema/fields/dates.ts";
import { type Qualifier, type Unit, UNITS } from "../../data/schema/fields/quantity.ts";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import type { Quantity } from "../../model/figure.ts";
import { formatDate, formatQuantity, formatWhen, splitQuantity } from "./formats.ts";

describe("formatDate", () => {
  it.each([
    ["2024", "2024年"],
    ["2024-05", "2024年5月"],
    ["2024-05-09", "2024年5月9日"],
    ["2023-10", "2023年10月"],
  ])("writes %s as %s, no more precisely than it is known", (date, text) => {
    expect(formatDate(date)).toBe(text);
  });
});

describe("formatWhen", () => {
  const words = { zh: "报道刊发前不久" };
  const table: readonly (readonly [When, string])[] = [
    [{ on: "2024-03-14" }, "2024年3月14日"],
    [{ on: "2024", words: { zh: "春节假期刚结束" } }, "2024年\uff08春节假期刚结束\uff09"],
    [{ notAfter: "2024-05-29", words }, "报道刊发前不久"],
    [{ notBefore: "2024-05-09", notAfter: "2024-05-29" }, "2024年5月9日至2024年5月29日之间"],
    [{ notAfter: "2024-05-29" }, "2024年5月29日之前"],
    [{ notBefore: "2023-10" }, "2023年10月之后"],
  ];

  it.each(table)("writes %j as %s", (when, text) => {
    expect(formatWhen(when)).toBe(text);
  });

  it("finds words for every time in the data", () => {
    const { events, teams, projects } = loadDataset(TEST_FACTS);
    const times = [
      ...events.map(({ when }) => when),
      ...teams.flatMap(({ arrived }) => arrived ?? []),
      ...projects.flatMap(({ due }) => due ?? []),
    ];
    const texts = times.map(formatWhen);
    expect(
      texts.filter((text) => !/\p{Script=Han}/u.test(text) || /NaN|undefined/.test(text)),
    ).toEqual([]);
  });
});

type Row = readonly [number | string, Unit, Qualifier, string];

const TABLE: readonly Row[] = [
  [12_345, "cny", "exact", "12,345元"],
  [1500, "cny", "over", "超1500元"],
  [973, "cny-10k", "exact", "973万元"],
  [2927.6, "cny-10k", "about", "约2927.6万元"],
  [6.65, "cny-100m", "about", "约6.65亿元"],
  [4, "cny-100m", "over", "超4亿元"],
  [30, "percent", "about", "约30%"],
  ["1/3", "share", "about", "约三分之一"],
  [156, "organization", "exact", "156家"],
  [190, "cadre", "over", "190余名"],
  [20, "company", "exact", "20家"],
  [1300, "household", "over", "1300余户"],
  [4, "cadre", "exact", "4名"],
  [20, "person", "over", "20余人"],
  [90, "person", "nearly", "近90人"],
  [62, "team", "exact", "62个"],
  [57, "county", "exact", "57个"],
  [5, "district", "exact", "5个"],
  [62, "plan", "exact", "62份"],
  [18, "task", "exact", "18项"],
  [81, "project", "exact", "81个"],
  [1000, "task", "over", "1000多项"],
  [1530, "mu", "exact", "1530亩"],
  [600, "mu", "about", "约600亩"],
  [100, "hectare", "over", "100多公顷"],
  [8000, "sqm", "about", "约8000平方米"],
  [20, "sqm-10k", "exact", "20万平方米"],
  [12.3, "kilometre", "exact", "12.3公里"],
  [3.5, "tonne-10k", "over", "超3.5万吨"],
  [40, "tonne", "nearly", "近40吨"],
  [5, "year", "over", "超过5年"],
];

const UNIT_IDS = Object.keys(UNITS).filter((key): key is Unit => key in UNITS);
const quantity: fc.Arbitrary<Quantity> = fc.record({
  value: fc.oneof(
    fc.integer({ min: 0, max: 1_000_000_000 }),
    fc.integer({ min: 0, max: 1_000_000_000 }).map((tenths) => tenths / 10_000),
  ),
  unit: fc.constantFrom(...UNIT_IDS),
  qualifier: fc.constantFrom("about", "over", "nearly"),
});

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

  it("never shows what is about, over or nearly as if it were exact", () => {
    fc.assert(
      fc.property(quantity, (claim) => {
        const all = (["exact", "about", "over", "nearly"] as const).map((qualifier) =>
          formatQuantity({ ...claim, qualifier }),
        );
        expect(new Set(all).size).toBe(4);
      }),
    );
  });

  it("keeps every digit of the number", () => {
    fc.assert(
      fc.property(quantity, (claim) => {
        expect(formatQuantity(claim).replaceAll(",", "")).toContain(String(claim.value));
      }),
    );
  });

  it("separates thousands from five digits on, as Chinese papers do", () => {
    const people = (value: number) => formatQuantity({ value, unit: "person", qualifier: "exact" });
    expect([people(9999), people(10_000), people(1_234_567.8)]).toEqual([
      "9999人",
      "10,000人",
      "1,234,567.8人",
    ]);
  });

  it.each([
    ["2/3", "三分之二"],
    ["1/10", "十分之一"],
    ["11/12", "12分之11"],
  ])("reads the fraction %s as %s", (value, text) => {
    expect(formatQuantity({ value, unit: "share", qualifier: "exact" })).toBe(text);
  });
});

describe("splitQuantity", () => {
  it("gives the same words in three parts", () => {
    fc.assert(
      fc.property(quantity, (claim) => {
        expect(splitQuantity(claim).join("")).toBe(formatQuantity(claim));
        expect(splitQuantity(claim)[1]).toMatch(/^[\d,.]+$/);
      }),
    );
    expect(splitQuantity({ value: 190, unit: "cadre", qualifier: "over" })).toEqual([
      "",
      "190",
      "余名",
    ]);
    expect(splitQuantity({ value: "1/3", unit: "share", qualifier: "about" })).toEqual([
      "约",
      "三分之一",
      "",
    ]);
  });
});
