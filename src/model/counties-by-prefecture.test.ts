import { describe, expect, it } from "vitest";
import { countiesByPrefecture } from "./counties-by-prefecture.ts";
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
