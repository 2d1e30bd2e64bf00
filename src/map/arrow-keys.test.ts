import { describe, expect, it } from "vitest";
import { DIRECTIONS, stepCounty } from "../client/explorer/keys.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { loadTestMap } from "./testing/test-map.ts";

const { units } = loadTestMap();
/** The points of all counties that arrow keys go between, as the page gives them. */
const targets = [...loadTestAtlas().counties.values()].flatMap(({ county }) => {
  const at = units.get(county.adcode ?? "")?.point;
  return at ? [{ id: county.id, at }] : [];
});
const from = (id: string, key: string): string => {
  const start = targets.find((target) => target.id === id);
  const direction = DIRECTIONS[key];
  if (!start || !direction) throw new Error(`no ${id} or ${key}`);
  return stepCounty(start, direction, targets);
};

describe("arrow keys on the map of Guangdong", () => {
  it("go to the county that lies there", () => {
    expect(from("lianjiang", "ArrowDown")).toBe("suixi");
    expect(from("suixi", "ArrowUp")).toBe("lianjiang");
    expect(from("leizhou", "ArrowDown")).toBe("xuwen");
    expect(from("yangxi", "ArrowUp")).toBe("yangchun");
    expect(from("dongyuan", "ArrowRight")).toBe("wuhua");
  });

  it("stay where they are at the edge of the map", () => {
    expect(from("xuwen", "ArrowDown")).toBe("xuwen");
    expect(from("lianjiang", "ArrowLeft")).toBe("lianjiang");
  });

  it("reach every county from every other", () => {
    for (const { id } of targets) {
      const reached = new Set([id]);
      // A set that grows while it is walked.
      for (const here of reached)
        for (const key of Object.keys(DIRECTIONS)) reached.add(from(here, key));
      expect(reached.size, id).toBe(58);
    }
  });
});
