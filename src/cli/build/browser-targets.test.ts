import { expect, test } from "vitest";
import { browserTargets } from "./browser-targets.ts";

test("names the supported browsers as the build's tools do", () => {
  expect(browserTargets(["chrome >= 103", "ios_saf >= 15.4"])).toEqual(["chrome103", "ios15.4"]);
  expect(browserTargets()).toEqual(
    expect.arrayContaining(["chrome103", "firefox115", "safari15.4"]),
  );
});

test("refuses a query that names no version to lower for", () => {
  expect(() => browserTargets(["defaults"])).toThrow('"defaults" is not "engine >= version"');
});
