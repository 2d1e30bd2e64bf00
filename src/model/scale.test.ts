import { describe, expect, it } from "vitest";
import { averageOf, averagesPerUnit } from "./scale.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

describe("averageOf", () => {
  it.each([
    [
      "an exact sum becomes about",
      { value: 156, unit: "organization", qualifier: "exact" },
      62,
      "about 2.5 organization",
    ],
    [
      "an exact sum that divides stays exact",
      { value: 124, unit: "task", qualifier: "exact" },
      62,
      "exact 2 task",
    ],
    ["over is rounded down", { value: 190, unit: "cadre", qualifier: "over" }, 62, "over 3 cadre"],
    [
      "over is rounded down, however near the next",
      { value: 199, unit: "cadre", qualifier: "over" },
      100,
      "over 1.9 cadre",
    ],
    [
      "nearly is rounded up",
      { value: 190, unit: "cadre", qualifier: "nearly" },
      62,
      "nearly 3.1 cadre",
    ],
    ["about stays about", { value: 1000, unit: "task", qualifier: "about" }, 62, "about 16 task"],
    [
      "money below a hundred million changes its unit",
      { value: 4, unit: "cny-100m", qualifier: "over" },
      62,
      "over 640 cny-10k",
    ],
    [
      "what divides evenly is not rounded below itself",
      { value: 6.2, unit: "cny-100m", qualifier: "over" },
      62,
      "over 1000 cny-10k",
    ],
    ["nothing is nothing", { value: 0, unit: "task", qualifier: "exact" }, 62, "exact 0 task"],
  ] as const)("%s", (_what, sum, count, is) => {
    const { value, unit, qualifier } = averageOf(sum, count);
    expect(`${qualifier} ${value} ${unit}`).toBe(is);
  });
});

it("divides what the whole programme has, and neither its teams nor its counties", () => {
  const averages = averagesPerUnit(loadTestAtlas());
  expect(averages.map(({ qualifier, value, unit }) => `${qualifier} ${value} ${unit}`)).toEqual([
    "about 2.5 organization",
    "over 3 cadre",
    "over 16 task",
    "over 640 cny-10k",
  ]);
});
