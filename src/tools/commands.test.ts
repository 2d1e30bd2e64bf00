import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { findTool, runCommand } from "./commands.ts";

const node = (code: string, options = {}) =>
  runCommand(process.execPath, ["-e", code], { capture: true, ...options });

test("gives the exit code and both kinds of output", async () => {
  const result = await node("console.log('out'); console.error('err'); process.exitCode = 3");
  expect(result.code).toBe(3);
  expect(result.output).toContain("out\n");
  expect(result.output).toContain("err\n");
});

test("adds variables to the environment and takes them away", async () => {
  const code = "console.log(process.env.GIVEN, process.env.HOME)";
  const { output } = await node(code, { env: { GIVEN: "yes", HOME: undefined } });
  expect(output).toBe("yes undefined\n");
});

test("reports a program that is not there as 127, without rejecting", async () => {
  const result = await runCommand("no-such-program-here", [], { capture: true });
  expect(result.code).toBe(127);
  expect(result.output).toContain("no-such-program-here");
});

test("ends a program that runs over its time", async () => {
  const result = await node("setTimeout(() => {}, 60_000)", { timeout: 100 });
  expect(result.code).not.toBe(0);
});

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
