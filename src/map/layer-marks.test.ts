import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { layMarks, teamMarks } from "./layer-marks.ts";
import { mapLabels } from "./map-content.ts";
import { loadTestMap, SHORT } from "./testing/test-map.ts";

const atlas = loadTestAtlas();
const map = loadTestMap();

describe("layMarks", () => {
  it("lays centred rows of three", () => {
    const signs = Array.from({ length: 4 }, () => ({
      sign: "party" as const,
      filled: false,
      beyond: false,
    }));
    expect(layMarks(signs, 0).map(({ dx, dy }) => [dx, dy])).toEqual([
      [-24, 0],
      [0, 0],
      [24, 0],
      [0, 24],
    ]);
    expect(layMarks([], 0)).toEqual([]);
  });
});

describe("the signs on the map", () => {
  it("fill those units alone that a source says lead", () => {
    const filled = teamMarks(atlas, map, mapLabels(atlas, map, SHORT.zh)).flatMap(
      ({ county, marks }) =>
        marks.filter((mark) => mark.filled).map(({ sign }) => [county.id, sign]),
    );
    expect(filled.toSorted()).toEqual([
      ["lianjiang", "government"],
      ["yingde", "party"],
    ]);
  });

  it.each(["zh", "en"] as const)(
    "stand below a name in the middle of its county (%s)",
    (language) => {
      const labels = mapLabels(atlas, map, SHORT[language]);
      const below = teamMarks(atlas, map, labels)
        .filter(({ marks }) => marks[0]?.dy !== 0)
        .map(({ county }) => county.id);
      expect(below).toContain("yingde");
      expect(below).not.toContain("lianjiang");
    },
  );
});
