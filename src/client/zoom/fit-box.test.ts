import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "../explorer/read-page.ts";
import { fitBox, scaleView } from "./fit-box.ts";

const frame = { width: 960, height: 730 };
const boxes: fc.Arbitrary<Box> = fc
  .tuple(
    fc.tuple(fc.integer({ min: 0, max: 960 }), fc.integer({ min: 0, max: 960 })),
    fc.tuple(fc.integer({ min: 0, max: 730 }), fc.integer({ min: 0, max: 730 })),
  )
  .map(([xs, ys]) => [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const);

describe("fitBox", () => {
  it("puts a box into the middle of the frame", () => {
    const { k, x, y } = fitBox([400, 300, 560, 430], frame, 14);
    expect(k).toBeCloseTo((730 * 0.8) / 130);
    expect(k * 480 + x).toBeCloseTo(480);
    expect(k * 365 + y).toBeCloseTo(365);
  });

  it("shows the whole box, and never more than the map", () => {
    fc.assert(
      fc.property(boxes, fc.integer({ min: 1, max: 20 }), (box, largest) => {
        const { k, x, y } = fitBox(box, frame, largest);
        expect(k).toBeGreaterThanOrEqual(1);
        expect(k).toBeLessThanOrEqual(largest);
        const [left, top, right, bottom] = box;
        expect(k * left + x).toBeGreaterThanOrEqual(-1e-6);
        expect(k * top + y).toBeGreaterThanOrEqual(-1e-6);
        expect(k * right + x).toBeLessThanOrEqual(960 + 1e-6);
        expect(k * bottom + y).toBeLessThanOrEqual(730 + 1e-6);
        expect(x).toBeLessThanOrEqual(0);
        expect(x + k * 960).toBeGreaterThanOrEqual(960 - 1e-6);
      }),
    );
  });
});

describe("scaleView", () => {
  const whole = { k: 1, x: 0, y: 0 };

  it("keeps the point that it zooms to where it is", () => {
    expect(scaleView(whole, 2, [300, 200], frame, 14)).toEqual({ k: 2, x: -300, y: -200 });
  });

  it("goes no further than its limits, and comes back to the whole", () => {
    const near = scaleView(whole, 100, [300, 200], frame, 14);
    expect(near.k).toBe(14);
    expect(scaleView(near, 0.01, [10, 700], frame, 14)).toEqual({ k: 1, x: 0, y: 0 });
  });
});
