import { expect, test } from "vitest";
import { planScreenshots } from "./take-screenshots.ts";

test("plans each page at each width in each scheme", () => {
  const shots = planScreenshots({
    paths: ["/", "/counties/lianjiang/"],
    widths: [360, 1440],
    schemes: ["light", "dark"],
    fullPage: true,
  });
  expect(shots).toHaveLength(8);
  expect(shots.map(({ fileName }) => fileName).slice(3, 6)).toEqual([
    "home-1440-dark.png",
    "counties-lianjiang-360-light.png",
    "counties-lianjiang-360-dark.png",
  ]);
});

test.each([
  ["/", "home"],
  ["/404.html", "404"],
  ["/en/about/", "en-about"],
  ["/?county=441427", "county=441427"],
])("names the picture of %s %s", (path, name) => {
  const options = { paths: [path], widths: [360], schemes: ["light"] as const, fullPage: false };
  expect(planScreenshots(options)[0]?.fileName).toBe(`${name}-360-light.png`);
});
