import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Quantity, toBase } from "../model/figure.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { scaleBars } from "./scale-bars.ts";

const money: fc.Arbitrary<Quantity> = fc.record({
  value: fc.integer({ min: 0, max: 1_000_000 }),
  unit: fc.constantFrom("cny-10k", "cny-100m"),
  qualifier: fc.constantFrom("exact", "about", "over", "nearly"),
});

describe("scaleBars", () => {
  it("begins at zero: lengths stand to each other as the sums do, the largest at full length", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1 }), (sums) => {
        const bars = scaleBars(sums);
        expect(bars.map(({ item }) => item)).toEqual(sums);
        const largest = Math.max(...sums.map(toBase));
        fc.pre(largest > 0);
        expect(Math.max(...bars.map(({ share }) => share))).toBe(1);
        for (const { item, share } of bars) expect(share * largest).toBeCloseTo(toBase(item), -1);
      }),
    );
  });

  it("draws nothing of sums of zero", () => {
    const nothing: Quantity = { value: 0, unit: "cny-10k", qualifier: "exact" };
    expect(scaleBars([nothing, nothing]).map(({ share }) => share)).toEqual([0, 0]);
    expect(scaleBars([])).toEqual([]);
  });

  it("draws Guangsheng's three sums to one scale", () => {
    const figures = loadTestAtlas().organizations.get("guangsheng-group")?.figures ?? [];
    const shares = scaleBars(figures).map(({ share }) => share);
    expect(shares).toEqual([1, 233 / 973, 86 / 973]);
  });
});
