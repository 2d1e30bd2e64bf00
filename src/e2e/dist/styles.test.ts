import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "postcss";
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

  test("every rule stands in a layer, and every sheet begins with their order", () => {
    for (const sheet of sheets) {
      const nodes = parse(sheet).nodes.map((node) =>
        node.type === "atrule" && node.name === "layer" ? node.params.split(",") : [String(node)],
      );
      expect([...new Set(nodes.flat())]).toEqual(["base", "parts", "states"]);
    }
    expect(found(/!important/gu)).toEqual([]);
  });

  test("colours of both themes and widths of windows are written so that older engines read them", () => {
    expect(found(/--paper:[^;]*/gu).length).toBeGreaterThan(0);
    expect(found(/light-dark\([^;]*/gu)).toEqual([]);
    expect(found(/color-mix\([^;}]*var\([^;}]*/gu)).toEqual([]);
    expect(found(/@media[^{]*[<>][^{]*/gu)).toEqual([]);
  });

  test("signs, printed colours and lines under text are there where newer forms are not read", () => {
    const alternatives = found(/content:[^;}]*;content:"[^"]*" \/ ""/gu);
    expect(alternatives.length).toBeGreaterThan(0);
    expect(found(/content:"[^"]*" \/ ""/gu)).toHaveLength(alternatives.length);
    const prefixed = found(/-webkit-print-color-adjust:exact/gu).length;
    expect(prefixed).toBeGreaterThan(0);
    expect(found(/(?<!-)print-color-adjust:exact/gu)).toHaveLength(prefixed);
    const dotted = found(/(?<!-)text-decoration:\w+ [^;}]*/gu).length;
    expect(found(/-webkit-text-decoration:\w+ [^;}]*/gu)).toHaveLength(dotted);
  });

  test("no legend floats: WebKit gives it a row of its own", () => {
    expect(found(/legend[^{},]*\{[^}]*float:[^}]*/gu)).toEqual([]);
  });
});
