import { describe, expect, it } from "vitest";
import { gatherHelp, helpedCounties, kindsOf } from "./helpers.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();
const groups = helpedCounties(atlas);

describe("helpedCounties", () => {
  it("begins with those whose lead is known, the most units first", () => {
    expect(groups.map(({ county }) => county.id).slice(0, 2)).toEqual(["lianjiang", "yingde"]);
  });

  it("joins the team's members and who helps across, each with its place in the source", () => {
    const [first] = groups;
    expect(first?.team?.team.membersKnown).toBe("complete");
    expect(first?.helpers.map(({ unit, kind, cite }) => [unit.id, kind, cite[0]?.at])).toEqual([
      ["provincial-statistics-bureau", "lead", "7"],
      ["guangzhou-railway-group", "member", "7"],
      ["port-shipping-group", "member", "7"],
      ["guangzhou-baiyun", "pairing", "21"],
    ]);
  });
});

describe("kindsOf", () => {
  it("names the kinds that occur, in the order of legends", () => {
    expect(kindsOf(groups)).toEqual([
      ...["lead", "convener", "member", "unknown", "pairing", "industry"],
    ]);
    const own = groups.filter(({ county }) => county.id === "chaonan");
    expect(kindsOf(own)).toEqual(["convener", "unknown"]);
  });
});

describe("gatherHelp", () => {
  const { teams, pairs } = gatherHelp(atlas, groups);

  it("gathers single pairings by who helps, the one with most counties first", () => {
    const [first] = pairs;
    expect(first?.unit.id).toBe("zhongshan");
    expect(first?.kind).toBe("industry");
    expect(first?.places.map(({ county }) => county.id).toSorted()).toEqual([
      ...["enping", "heshan", "kaiping", "taishan"],
    ]);
  });

  it("loses no county, and has none twice", () => {
    const shown = [
      ...teams.map(({ county }) => county.id),
      ...pairs.flatMap(({ places }) => places.map(({ county }) => county.id)),
    ];
    expect(shown.toSorted()).toEqual(groups.map(({ county }) => county.id).toSorted());
  });
});

describe("the roles of a county's helpers", () => {
  it("put units together that help in the same way", () => {
    const [first] = groups;
    expect(first?.roles.map(({ kind, helpers }) => [kind, helpers.length])).toEqual([
      ["lead", 1],
      ["member", 2],
      ["pairing", 1],
    ]);
  });
});
