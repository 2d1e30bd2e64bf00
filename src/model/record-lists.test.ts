import { describe, expect, it } from "vitest";
import { mustGet } from "./lookup.ts";
import { countiesByPrefecture, scaledSums, sortEvents } from "./record-lists.ts";
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

describe("scaledSums", () => {
  const view = mustGet(atlas.organizations, "guangsheng-group", "单位");

  it("takes the sums given, each with a bar of one scale", () => {
    const sums = scaledSums(view, 973);
    expect(sums.map(({ figure }) => figure.value)).toEqual([973, 233, 86]);
    expect(sums.map(({ length }) => length)).toEqual([973, 233, 86]);
  });

  it("draws nothing of nothing", () => {
    expect(scaledSums({ ...view, figures: [] }, 80)).toEqual([]);
  });
});

describe("sortEvents", () => {
  const { dated, undated, expected } = sortEvents(atlas.indexes.events);

  it("loses no event", () => {
    const sorted = [...dated, ...undated, ...expected];
    expect(new Set(sorted)).toEqual(new Set(atlas.indexes.events));
  });

  it("parts a month from a year, and what happened from what was expected", () => {
    const ids = (views: typeof dated) => views.map(({ event }) => event.id);
    expect(ids(dated)).toContain("teams-set-out");
    expect(ids(undated)).toEqual(
      expect.arrayContaining(["lianjiang-team-arrives", "yangxi-expert-visit"]),
    );
    expect(ids(expected)).toEqual(["yingde-plan-due", "lianjiang-plan-ends"]);
  });
});
