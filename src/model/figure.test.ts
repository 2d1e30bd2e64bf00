import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../data/load-dataset.ts";
import { type Qualifier, toBase, toNumber } from "../data/schema/fields/quantity.ts";
import { TEST_FACTS } from "../data/testing/test-facts.ts";
import { figuresOf, joinQualifiers, type Quantity, sumQuantities } from "./figure.ts";

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

const QUALIFIERS: readonly Qualifier[] = ["exact", "about", "over", "nearly"];
const qualifier = fc.constantFrom(...QUALIFIERS);

const money: fc.Arbitrary<Quantity> = fc.record({
  // Sums of up to a hundred billion yuan, as a source would print them.
  value: fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => hundredths / 100),
  unit: fc.constantFrom("cny-10k", "cny-100m"),
  qualifier,
});

const tenThousands = (value: number, claim: Qualifier = "exact"): Quantity => ({
  value,
  unit: "cny-10k",
  qualifier: claim,
});

describe("joinQualifiers", () => {
  it("does not depend on the order of the parts, nor on how they are grouped", () => {
    fc.assert(
      fc.property(qualifier, qualifier, qualifier, (a, b, c) => {
        expect(joinQualifiers(a, b)).toBe(joinQualifiers(b, a));
        expect(joinQualifiers(joinQualifiers(a, b), c)).toBe(
          joinQualifiers(a, joinQualifiers(b, c)),
        );
      }),
    );
  });

  it("keeps a claim beside exact parts, and claims no side where the parts err to both", () => {
    const joined = QUALIFIERS.map((a) => QUALIFIERS.map((b) => joinQualifiers(a, b)));
    expect(joined).toEqual([
      ["exact", "about", "over", "nearly"],
      ["about", "about", "about", "about"],
      ["over", "about", "over", "about"],
      ["nearly", "about", "about", "nearly"],
    ]);
  });
});

describe("sumQuantities", () => {
  it("is null without parts, rather than zero", () => {
    expect(sumQuantities([])).toBeNull();
  });

  it("leaves a single part as it is", () => {
    fc.assert(
      fc.property(money, (part) => {
        expect(sumQuantities([part])).toEqual(part);
      }),
    );
  });

  it("is exact only if every part is", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 6 }), (parts) => {
        const exact = parts.every((part) => part.qualifier === "exact");
        expect(sumQuantities(parts)?.qualifier === "exact").toBe(exact);
      }),
    );
  });

  it("is “over” when exact parts meet one that is over", () => {
    expect(sumQuantities([tenThousands(973), tenThousands(4, "over")])?.qualifier).toBe("over");
  });

  it("gives the same money in any order", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 6 }), (parts) => {
        const [there, back] = [sumQuantities(parts), sumQuantities(parts.toReversed())];
        if (!there || !back) throw new Error("A sum of parts is stated.");
        const most = Math.max(toBase(there), 1);
        expect(toBase(there) / most).toBeCloseTo(toBase(back) / most, 9);
        expect(there.qualifier).toBe(back.qualifier);
      }),
    );
  });

  it("adds 万元 and 亿元, in the unit of the first, without the dust of binary fractions", () => {
    const output: Quantity = { value: 6.65, unit: "cny-100m", qualifier: "about" };
    expect(sumQuantities([tenThousands(2927.6, "about"), output])).toEqual(
      tenThousands(69_427.6, "about"),
    );
    expect(sumQuantities([output, tenThousands(2927.6)])).toEqual({ ...output, value: 6.94276 });
    const hundredMillions = (value: number) => ({ ...output, value });
    expect(sumQuantities([1.1, 2.2].map(hundredMillions))).toEqual(hundredMillions(3.3));
  });

  it("adds a share in percent and one as a fraction", () => {
    const half: Quantity = { value: "1/2", unit: "share", qualifier: "about" };
    const percent: Quantity = { value: 30, unit: "percent", qualifier: "exact" };
    expect(sumQuantities([percent, half])).toEqual({ ...percent, value: 80, qualifier: "about" });
  });

  it("refuses to add what measures different things", () => {
    const people: Quantity = { value: 90, unit: "person", qualifier: "nearly" };
    expect(() => sumQuantities([tenThousands(1), people])).toThrow(/person to cny-10k/);
  });
});
