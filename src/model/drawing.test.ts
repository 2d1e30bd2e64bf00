import { expect, it } from "vitest";
import { measureText } from "./drawing.ts";

it("takes Chinese letters and their marks for squares", () => {
  expect(measureText("廉江，“新”……", 20)).toBe(8 * 20);
});

it("takes no Latin letter for wider than a square or narrower than a third", () => {
  const widths = Array.from({ length: 95 }, (_, index) =>
    measureText(String.fromCharCode(32 + index), 1),
  );
  expect(Math.min(...widths)).toBeGreaterThan(0.33);
  expect(Math.max(...widths)).toBeLessThan(1);
});
