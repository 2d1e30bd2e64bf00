import { describe, expect, it } from "vitest";
import { drawFan } from "./fan.ts";

const numbers = (path: string) => (path.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

describe("drawFan", () => {
  it.each([1, 2, 3, 5])(
    "joins the middles of %i rows to one point at the middle right",
    (count) => {
      const curves = drawFan(count).map(numbers);
      expect(curves).toHaveLength(count);
      expect(curves.map(([x, y]) => [x, y])).toEqual(
        Array.from({ length: count }, (_, row) => [0, row + 0.5]),
      );
      expect(curves.map((curve) => curve.slice(-2))).toEqual(
        Array.from({ length: count }, () => [100, count / 2]),
      );
    },
  );

  it("leaves and arrives level, so that the curve flows into row and point", () => {
    for (const [, y, , y1, , y2, , end] of drawFan(4).map(numbers)) {
      expect([y1, y2]).toEqual([y, end]);
    }
  });

  it("is a straight line for a single row, and nothing for none", () => {
    expect(drawFan(1)).toEqual(["M0 0.5C50 0.5 50 0.5 100 0.5"]);
    expect(drawFan(0)).toEqual([]);
  });

  it("takes the size that is asked for", () => {
    expect(drawFan(2, 60, 40)).toEqual(["M0 20C30 20 30 40 60 40", "M0 60C30 60 30 40 60 40"]);
  });
});
