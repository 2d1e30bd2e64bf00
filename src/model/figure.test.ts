import { describe, expect, it } from "vitest";
import { loadDataset } from "../data/load-dataset.ts";
import { toBase, toNumber } from "../data/schema/fields/quantity.ts";
import { TEST_FACTS } from "../data/testing/test-facts.ts";
import { figuresOf } from "./figure.ts";

describe("toNumber", () => {
  it.each([
    [2927.6, 2927.6],
    [0, 0],
    ["1/3", 1 / 3],
    ["3/4", 0.75],
    ["10/4", 2.5],
  ])("reads %j as %d", (value, number) => {
    expect(toNumber(value)).toBe(number);
  });
});

describe("toBase", () => {
  it("gives money in yuan and shares as fractions of one", () => {
    expect(toBase({ value: 973, unit: "cny-10k" })).toBe(9_730_000);
    expect(toBase({ value: 4, unit: "cny-100m" })).toBe(400_000_000);
    expect(toBase({ value: 30, unit: "percent" })).toBeCloseTo(0.3, 12);
    expect(toBase({ value: "1/3", unit: "share" })).toBeCloseTo(0.3333, 4);
  });
});

describe("figuresOf", () => {
  it("lists indicators and funds together, and tells them apart", () => {
    const dataset = loadDataset(TEST_FACTS);
    const figures = figuresOf(dataset);
    expect(figures).toHaveLength(dataset.indicators.length + dataset.funds.length);
    expect(figures.find(({ id }) => id === "yangxi-centenarians")?.fund).toBeNull();
    expect(figures.find(({ id }) => id === "guangsheng-gifts")?.fund).toBe("gifts-in-kind");
  });
});
