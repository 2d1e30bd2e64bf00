import { describe, expect, it } from "vitest";
import { fundSums } from "./fund-sums.ts";
import { mustGet } from "./must-get.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

describe("fundSums", () => {
  const view = mustGet(loadTestAtlas().organizations, "guangsheng-group", "单位");

  it("takes the sums given, with the year and note that hold for all of them", () => {
    const { sums, asOf, note } = fundSums(view);
    expect(sums.map(({ value }) => value)).toEqual([973, 233, 86]);
    expect(asOf).toBe("2023");
    expect(note).toContain("全集团");
  });

  it("states no common year or note where they differ", () => {
    const figures = view.figures.map((figure, index) =>
      index === 0 ? { ...figure, asOf: null, note: undefined } : figure,
    );
    expect(fundSums({ ...view, figures })).toMatchObject({ asOf: null, note: null });
  });

  it("has no sums where a unit gave none", () => {
    expect(fundSums({ ...view, figures: [] })).toEqual({ sums: [], asOf: null, note: null });
  });
});
