import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuantity } from "../i18n/zh/formats.ts";
import { type Quantity, toBase } from "../model/figure.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { drawFunds, type NamedSum, scaleBars } from "./fund-bars.ts";
import { CONTENT_WIDTH, framePicture } from "./picture-frame.ts";
import { PALETTE } from "./svg.ts";
import { elementsIn, textsIn } from "./testing/read-xml.ts";

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

const figures = loadTestAtlas().organizations.get("guangsheng-group")?.figures ?? [];
const sums = figures.map(({ name, value, unit, qualifier }): NamedSum => {
  const quantity = { value, unit, qualifier };
  return { ...quantity, name: name.zh, text: formatQuantity(quantity) };
});
const bars = (of: readonly NamedSum[]) =>
  elementsIn(drawFunds(of))
    .filter(({ name, attributes }) => name === "rect" && attributes.fill === PALETTE.accent)
    .map(({ attributes }) => Number(attributes.width));

describe("drawFunds", () => {
  it("writes every sum with its claim", () => {
    const over: NamedSum = {
      ...sums[0],
      value: 4,
      unit: "cny-100m",
      qualifier: "over",
      name: "各组团",
      text: "超4亿元",
    };
    expect(textsIn(drawFunds([...sums, over]))).toEqual([
      "用于帮扶项目建设的资金",
      "973万元",
      "消费帮扶",
      "233万元",
      "捐赠物资",
      "86万元",
      "各组团",
      "超4亿元",
    ]);
  });

  it("draws bars from zero to one scale, and leaves room for the number at the end", () => {
    const [first = 0, second = 0, third = 0] = bars(sums);
    expect(second / first).toBeCloseTo(233 / 973, 3);
    expect(third / first).toBeCloseTo(86 / 973, 3);
    expect(first).toBeLessThan(CONTENT_WIDTH - 100);
  });

  it("draws nothing of nothing", () => {
    expect(drawFunds([])).toEqual({ height: 0, marks: [] });
  });

  it("makes this file", () => {
    const text = {
      title: "广晟控股集团2023年的各项投入",
      description: "条形从零画起，按同一比例。",
      notes: ["各项性质不同，本站不相加。"],
      sources: ["来源：南方杂志社，第29段。"],
      long: ["消费帮扶：233万元。"],
      site: { name: "广东纵向帮扶地图", address: "https://example.org/" },
    };
    expect(framePicture(text, drawFunds(sums)).replaceAll("><", ">\n<")).toMatchSnapshot();
  });
});
