import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hitCounty } from "./hit-county.ts";

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
