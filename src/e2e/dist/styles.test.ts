import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builds } from "./lib/builds.ts";
import { all, textOf } from "./lib/dom.ts";

describe.each(builds)("$name", ({ dir, files, pages }) => {
  const sheets = new Set([
    ...files
      .filter((file) => file.endsWith(".css"))
      .map((file) => readFileSync(join(dir, file), "utf8")),
    ...pages.flatMap(({ document }) => all(document, "style").map((style) => textOf(style))),
  ]);
  const found = (pattern: RegExp) =>
    [...sheets].flatMap((sheet) => [...sheet.matchAll(pattern)].map(([text]) => text));

  test("colours of both themes and widths of windows are written so that older engines read them", () => {
    expect(found(/--paper:[^;]*/gu).length).toBeGreaterThan(0);
    expect(found(/light-dark\([^;]*/gu)).toEqual([]);
    expect(found(/@media[^{]*[<>][^{]*/gu)).toEqual([]);
  });
});
