import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { hitCounty, wayToBox } from "./pointer.ts";

const targets = [
  { id: "small", at: [100, 100] },
  { id: "next", at: [115, 100] },
  { id: "large", at: [300, 300] },
] as const;

describe("hitCounty", () => {
  it("hits a small county beside its shape, within reach", () => {
    expect(hitCounty([92, 108], targets, null, 12)).toBe("small");
    expect(hitCounty([92, 109], targets, null, 12)).toBeNull();
  });

  it("lets the nearest win, even over the shape that lies under the finger", () => {
    expect(hitCounty([107, 100], targets, "large", 12)).toBe("small");
    expect(hitCounty([108, 100], targets, "large", 12)).toBe("next");
  });

  it("takes the shape under the pointer where no point is near", () => {
    expect(hitCounty([250, 250], targets, "large", 12)).toBe("large");
  });

  it("gives every point's own county, whatever lies over it", () => {
    const points = fc.tuple(fc.integer({ max: 999, min: 0 }), fc.integer({ max: 999, min: 0 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(points, { minLength: 1, selector: String }),
        fc.option(fc.string()),
        (places, over) => {
          const all = places.map((at, index) => ({ id: String(index), at }));
          for (const { id, at } of all) expect(hitCounty(at, all, over, 12)).toBe(id);
        },
      ),
    );
  });
});

/** A tooltip of 200 by 60 pixels, above where the pointer comes from and to the right of it. */
const box = { left: 100, top: 40, width: 200, height: 60 };
const from = [140, 140] as const;

/** What is told of each point of a way. */
const along = (...points: readonly (readonly [number, number])[]): boolean[] => {
  const isOn = wayToBox(box, from);
  return points.map((point) => isOn(point));
};

test("a pointer that goes to the tooltip is on its way, straight or unsteadily, to its middle or its edge", () => {
  expect(along([149, 129], [160, 120], [170, 112], [180, 101])).toEqual([true, true, true, true]);
  expect(along([150, 130], [149, 131], [163, 125])).toEqual([true, true, true]);
  expect(along([141, 130], [139, 120], [140, 101])).toEqual([true, true, true]);
});

test("a pointer that turns back, passes by or comes from elsewhere is not", () => {
  expect(along([150, 130], [146, 134])).toEqual([true, false]);
  expect(along([140, 150])).toEqual([false]);
  expect(along([115, 125])).toEqual([false]);
  expect(along([190, 135])).toEqual([false]);
  // Beyond it.
  expect(along([210, 30])).toEqual([false]);
});
