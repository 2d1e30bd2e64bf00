import { describe, expect, it } from "vitest";
import { helpedCounties, kindsOf, placesByHelper } from "./helpers.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const groups = helpedCounties(loadTestAtlas());

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

describe("placesByHelper", () => {
  it("gives each unit the counties that it helps, each once", () => {
    const places = placesByHelper(groups);
    expect(places.get("guangsheng-group")?.toSorted()).toEqual(["dongyuan", "wuhua"]);
    expect(places.get("guangzhou-panyu")).toEqual(["jiaoling", "wuhua"]);
  });
});
