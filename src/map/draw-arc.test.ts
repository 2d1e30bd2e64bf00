import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawArc } from "./draw-arc.ts";

const place = fc.tuple(fc.integer({ min: 0, max: 960 }), fc.integer({ min: 0, max: 730 }));

/** Start, bend and end of an arc. */
const points = (path: string) => {
  const numbers = path.match(/-?\d+(?:\.\d)?/g)?.map(Number) ?? [];
  const [x0 = NaN, y0 = NaN, cx = NaN, cy = NaN, x1 = NaN, y1 = NaN] = numbers;
  return { from: [x0, y0], bend: [cx, cy] as const, to: [x1, y1] };
};

describe("drawArc", () => {
  it("joins its two ends", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const drawn = points(drawArc(from, to));
        expect([drawn.from, drawn.to]).toEqual([from, to]);
      }),
    );
  });

  it("bends upwards, whichever way it runs", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const middle = (from[1] + to[1]) / 2;
        const rise = middle - points(drawArc(from, to)).bend[1];
        // To the whole unit that it is written in.
        expect(Math.abs(rise - Math.abs(to[0] - from[0]) * 0.3)).toBeLessThanOrEqual(0.55);
      }),
    );
  });

  it("is the same curve from either end", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        fc.pre(from[0] !== to[0]);
        expect(points(drawArc(to, from)).bend).toEqual(points(drawArc(from, to)).bend);
      }),
    );
  });

  it("writes whole units", () => {
    expect(drawArc([0, 100], [100, 100])).toBe("M0 100Q50 70 100 100");
    expect(drawArc([0.123, 1], [10.06, 1])).toBe("M0 1Q5 -2 10 1");
  });
});
