import { describe, expect, it } from "vitest";
import { mustGet } from "./lookup.ts";
import { countiesByPrefecture, fundSums } from "./record-lists.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();
const groups = countiesByPrefecture(atlas);

describe("countiesByPrefecture", () => {
  it("lists every unit once", () => {
    const listed = groups.flatMap(({ counties }) => counties.map(({ county }) => county.id));
    expect(listed.toSorted()).toEqual([...atlas.counties.keys()].toSorted());
  });

  it("keeps the prefectures' order, leaves out those without units, and ends with the unnamed", () => {
    const names = groups.map(({ prefecture }) => prefecture?.name.zh ?? null);
    expect(names).toHaveLength(16);
    expect(names.slice(0, 3)).toEqual(["韶关市", "汕头市", "江门市"]);
    expect(names.at(-1)).toBeNull();
    expect(groups.at(-1)?.counties).toHaveLength(4);
  });

  it("has no group for the unnamed where there are none", () => {
    const named = [...atlas.counties].filter(([, { prefecture }]) => prefecture !== null);
    const all = countiesByPrefecture({ ...atlas, counties: new Map(named) });
    expect(all.filter(({ prefecture }) => prefecture === null)).toEqual([]);
  });
});

describe("fundSums", () => {
  const view = mustGet(atlas.organizations, "guangsheng-group", "单位");

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
