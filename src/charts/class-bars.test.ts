import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layClassBars } from "./class-bars.ts";

const counts = [6, 10, 26, 12, 4].map((count, index) => ({ name: String(index + 1), count }));
const bounds = [10, 12, 14, 16];

describe("layClassBars", () => {
  it("stands bars side by side on one line, as high as their counts", () => {
    const { bars, ground, width } = layClassBars(counts, bounds, null);
    expect(bars.map(({ height }) => height)).toEqual([11, 18, 48, 22, 7]);
    for (const { y, height } of bars) expect(y + height).toBe(ground);
    expect(bars.at(-1)?.middle).toBe(width - 28);
  });

  it("puts a bound between two bars, and a value into its class", () => {
    const { bounds: places } = layClassBars(counts, bounds, null);
    expect(places.map(({ x }) => x)).toEqual([56, 112, 168, 224]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (value) => {
        const { mark } = layClassBars(counts, bounds, value);
        const index = bounds.filter((bound) => value >= bound).length;
        expect(Math.floor((mark ?? NaN) / 56)).toBe(index);
      }),
    );
    // 8.6 in a class that would begin at 8.
    expect(layClassBars(counts, bounds, 8.6).mark).toBe(17);
    expect(layClassBars(counts, bounds, null).mark).toBeNull();
  });
});
