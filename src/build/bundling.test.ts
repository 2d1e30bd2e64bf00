import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeData } from "../data/testing/generate.ts";
import { browserTargets, chooseStyles } from "./bundling.ts";

test("names the supported browsers as the build's tools do", () => {
  expect(browserTargets(["chrome >= 103", "ios_saf >= 15.4"])).toEqual(["chrome103", "ios15.4"]);
  expect(browserTargets()).toEqual(
    expect.arrayContaining(["chrome103", "firefox115", "safari15.4"]),
  );
});

test("refuses a query that names no version to lower for", () => {
  expect(() => browserTargets(["defaults"])).toThrow('"defaults" is not "engine >= version"');
});

const folder = mkdtempSync(join(tmpdir(), "choose-styles-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("styles stand in the pages of a province, and are a file of their own for a whole country", () => {
  expect(chooseStyles("data")).toBe("always");
  writeData(join(folder, "country"), 2860);
  expect(chooseStyles(join(folder, "country"))).toBe("never");
});

test("facts that are missing are no reason to fail here", () => {
  expect(chooseStyles(join(folder, "nowhere"))).toBe("always");
  writeFileSync(join(folder, "counties.json"), "broken");
  expect(chooseStyles(folder)).toBe("always");
});
