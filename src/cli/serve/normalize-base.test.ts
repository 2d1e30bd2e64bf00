import { expect, test } from "vitest";
import { normalizeBase } from "./normalize-base.ts";

test.each([
  [undefined, "/"],
  ["", "/"],
  ["/", "/"],
  ["atlas", "/atlas/"],
  ["/atlas", "/atlas/"],
  ["sub/path/", "/sub/path/"],
  ["//sub//path", "/sub/path/"],
])("normalizeBase(%j) is %s", (given, expected) => {
  expect(normalizeBase(given)).toBe(expected);
});
