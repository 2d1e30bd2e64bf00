import { expect, test } from "vitest";
import { judgeImport } from "./cli/test/architecture/judge-import.ts";
import { listFiles } from "./cli/test/architecture/list-files.ts";
import { readImports } from "./cli/test/architecture/read-imports.ts";

/** The rules of the house that no linter knows. Each failure lists the files and what to mend. */
const files = listFiles();
const sources = files.filter(
  ({ path }) => path.startsWith("src/") && !path.startsWith("src/e2e/") && !isTest(path),
);
const typescript = sources.filter(({ path }) => path.endsWith(".ts"));

function isTest(path: string): boolean {
  return path.endsWith(".test.ts");
}

test("finds the sources it judges", () => {
  expect(sources.map(({ path }) => path)).toContain("src/cli/test.ts");
});

test("imports run one way", () => {
  const violations = sources
    .filter(({ path }) => /\.(ts|astro|mdx)$/u.test(path))
    .flatMap(({ path, text }) => {
      const from = path.slice("src/".length);
      return readImports(path, text).map((found) => judgeImport(from, found));
    })
    .filter((violation) => violation !== undefined);
  expect(violations).toEqual([]);
});

test("no index.ts hands on what other files hold", () => {
  const barrels = typescript.filter(
    ({ path, text }) => path.endsWith("/index.ts") && /^export\b[^;]*\bfrom\b/mu.test(text),
  );
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test("no file is over 250 lines long", () => {
  const long = typescript
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
});

test("no component puts unescaped text into the page, but what write-json-ld.ts makes safe, and our own constant", () => {
  const careless = sources.filter(
    ({ path, text }) => path.endsWith(".astro") && text.includes("set:html"),
  );
  expect(careless.map(({ path }) => path)).toEqual([
    "src/components/linked-data/LinkedData.astro",
    "src/components/page/ThemeHead.astro",
  ]);
  const [linked, first] = careless.map(({ text }) => text);
  expect(linked?.match(/set:html=\{[^}]*\}/gu)).toEqual(["set:html={text}"]);
  expect(linked).toContain("const text = writeJsonLd(things);");
  expect(first?.match(/set:html=\{[^}]*\}/gu)).toEqual(["set:html={firstCode}"]);
  expect(first).toContain('import { firstCode } from "../../client/first-code.ts";');
});

test("no file knows one machine's folders, or the host of a package registry", () => {
  // Put together from parts, or this file would be the first to break the rule.
  const forbidden = [
    new RegExp(["registry", "npm"].join("\\."), "u"),
    new RegExp(`(?<![\\w.-])/(${["work", "root"].join("|")})/`, "u"),
  ];
  const findings = files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .map((line, index) => ({ where: `${path}:${index + 1}`, line }))
      .filter(({ line }) => forbidden.some((pattern) => pattern.test(line)))
      .map(({ where }) => where),
  );
  expect(findings).toEqual([]);
});
