import fc from "fast-check";
import { expect, it } from "vitest";
import { placeTooltip } from "./tooltip.ts";

const stage = { width: 340, height: 260 };

it("stands above the county, in its middle", () => {
  const county = { left: 100, top: 150, width: 40, height: 30 };
  expect(placeTooltip(county, { width: 100, height: 50 }, stage)).toEqual({ left: 70, top: 98 });
});

it("goes below where there is no room above", () => {
  const county = { left: 100, top: 20, width: 40, height: 30 };
  expect(placeTooltip(county, { width: 100, height: 50 }, stage)).toEqual({ left: 70, top: 52 });
});

it("never leaves the stage if it fits into it", () => {
  const number = fc.integer({ min: -500, max: 800 });
  const size = fc.record({
    width: fc.integer({ min: 1, max: stage.width }),
    height: fc.integer({ min: 1, max: stage.height }),
  });
  const box = fc.record({ left: number, top: number, width: number, height: number });
  fc.assert(
    fc.property(box, size, (county, tooltip) => {
      const { left, top } = placeTooltip(county, tooltip, stage);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + tooltip.width).toBeLessThanOrEqual(stage.width);
      if (county.top - tooltip.height <= stage.height) {
        expect(top).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
