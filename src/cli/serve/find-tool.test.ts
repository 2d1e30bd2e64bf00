import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { findTool } from "./find-tool.ts";

test.each([
  ["astro", "astro"],
  ["eslint", "eslint"],
  ["prettier", "prettier"],
  ["vitest", "vitest"],
  ["@playwright/test", "playwright"],
])("finds the script of %s", (packageName, command) => {
  expect(existsSync(findTool(packageName, command))).toBe(true);
});

test("says which command a package does not have", () => {
  expect(() => findTool("astro", "astra")).toThrow("astro has no command astra");
});
