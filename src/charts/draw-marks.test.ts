import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { drawMarks, NARROW_STRIP, WIDE_STRIP } from "./draw-marks.ts";
import { makeEvent } from "./testing/make-event.ts";
import { layTimeline } from "./timeline.ts";

const { indexes, dataset } = loadTestAtlas();
const site = layTimeline(indexes.events, dataset.site.timeline, "2024-05-29");
const sizes = [WIDE_STRIP, NARROW_STRIP];

describe("drawMarks", () => {
  it("keeps every bar inside the picture, above the axis, wide enough to be seen", () => {
    for (const size of sizes) {
      const { viewBox, bars } = drawMarks(site, size);
      const [, , width = 0, height = 0] = viewBox.split(" ").map(Number);
      expect(width).toBe(size.width);
      for (const bar of bars) {
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(width);
        expect(bar.y).toBeGreaterThanOrEqual(0);
        expect(bar.y + bar.height).toBeLessThan(height - size.axis);
        expect(bar.width).toBeGreaterThan(5);
      }
    }
  });

  it("leaves a gap between bars of one lane", () => {
    const events = [makeEvent({ on: "2023-10" }), makeEvent({ on: "2023-11" })];
    const period = { start: "2023-10", end: "2023-12" };
    const [first, second] = drawMarks(layTimeline(events, period, null), WIDE_STRIP).bars;
    expect(first?.y).toBe(second?.y);
    expect((second?.x ?? 0) - (first?.x ?? 0) - (first?.width ?? 0)).toBeCloseTo(1, 6);
  });

  it("tells the expected from the done, and the vague from the dated, bar by bar", () => {
    const events = [makeEvent({ on: "2024" }), makeEvent({ on: "2024-06" }, "expected")];
    const period = { start: "2024", end: "2024" };
    const { bars } = drawMarks(layTimeline(events, period, null), WIDE_STRIP);
    expect(bars.map(({ status, vague }) => [status, vague])).toEqual([
      ["done", true],
      ["expected", false],
    ]);
  });

  it("shades the time that the article can know of, up to its day", () => {
    for (const size of sizes) {
      const { known } = drawMarks(site, size);
      expect(known?.width).toBeCloseTo(((7 + 29 / 31) / 39) * size.width, 1);
    }
    expect(drawMarks({ ...site, published: null }, WIDE_STRIP).known).toBeNull();
  });

  it("names the years where they begin", () => {
    const { years } = drawMarks(site, WIDE_STRIP);
    expect(years.map(({ year, x }) => [year, x])).toEqual([
      [2024, 64],
      [2025, 304],
      [2026, 544],
    ]);
  });
});
