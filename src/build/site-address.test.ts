import { expect, test } from "vitest";
import { findTool, projectRoot, runCommand } from "../tools/commands.ts";
import { normalizeBase, siteAddress } from "./site-address.ts";

test.each([
  [undefined, undefined],
  ["", undefined],
  ["https://example.org", "https://example.org"],
  ["https://example.org/", "https://example.org"],
  ["http://localhost:8080/", "http://localhost:8080"],
  ["HTTPS://Example.org", "https://example.org"],
])("SITE_URL=%s is the origin %s", (given, expected) => {
  expect(siteAddress({ SITE_URL: given }).site).toBe(expected);
});

test.each([
  ["example.org", "is no web address. Write: SITE_URL=https://example.org"],
  ["ftp://example.org", "is no web address"],
  ["https://", "is no web address"],
  ["https://example.org/atlas", "Write: SITE_URL=https://example.org BASE_PATH=/atlas/"],
  ["https://example.org/?from=x", "holds more than an origin. Write: SITE_URL=https://example.org"],
  ["https://me:secret@example.org", "holds more than an origin"],
])("SITE_URL=%s is refused", (given, message) => {
  expect(() => siteAddress({ SITE_URL: given })).toThrow(message);
});

test.each([
  [undefined, "/"],
  ["", "/"],
  ["/", "/"],
  ["a/b", "/a/b/"],
  ["/county-assistance", "/county-assistance/"],
  ["v1.2_x~y/", "/v1.2_x~y/"],
])("BASE_PATH=%s is the folder %s", (given, expected) => {
  expect(siteAddress({ BASE_PATH: given }).base).toBe(expected);
});

test.each(["https://example.org/a/", "/a b/", "/a?b/", "/a#b/", "/../a/", "/地图/", "\\a\\"])(
  "BASE_PATH=%s is refused",
  (given) => {
    expect(() => siteAddress({ BASE_PATH: given })).toThrow("Write: BASE_PATH=");
  },
);

test("a build with a wrong address ends at once, with the reason and no stack trace", async () => {
  const { code, output } = await runCommand(process.execPath, [findTool("astro"), "build"], {
    capture: true,
    cwd: projectRoot,
    env: { ASTRO_TELEMETRY_DISABLED: "1", SITE_URL: "https://example.org/atlas" },
  });
  expect(code).toBe(1);
  expect(output).toContain("Write: SITE_URL=https://example.org BASE_PATH=/atlas/");
  expect(output).not.toMatch(/^\s+at /mu);
});

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
