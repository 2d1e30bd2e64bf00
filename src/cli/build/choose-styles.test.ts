import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeData } from "../bench/write-data.ts";
import { chooseStyles } from "./choose-styles.ts";

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
