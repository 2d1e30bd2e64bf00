import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "./tools/commands.ts";

/** Made by tools, or not ours; from the project's root. */
const skippedFolders = new Set([
  ...["node_modules", "src/tools/node_modules", "dist", ".git", ".astro", ".cache", "coverage"],
  ...["test-results", "playwright-report", ".vitest"],
]);
const textFile =
  /(\.(astro|css|csv|html|js|json|md|mdx|mjs|svg|ts|txt|xml|ya?ml)|^[^.]+|rc|ignore)$/u;

/** Every file that the rules of the house judge which no linter knows. */
const files = listFiles();
const sources = files.filter(
  ({ path }) => path.startsWith("src/") && !path.startsWith("src/e2e/") && !isTest(path),
);

function isTest(path: string): boolean {
  return path.endsWith(".test.ts");
}

test("finds the sources it judges", () => {
  expect(sources.map(({ path }) => path)).toContain("src/tools/test.ts");
});

test("no component puts unescaped text into the page, but what writeJsonLd makes safe, and our own constant", () => {
  const careless = sources.filter(
    ({ path, text }) => path.endsWith(".astro") && text.includes("set:html"),
  );
  expect(careless.map(({ path }) => path)).toEqual(["src/components/page/PageHead.astro"]);
  const [head] = careless.map(({ text }) => text);
  expect(head?.match(/set:html=\{[^}]*\}/gu)).toEqual([
    "set:html={firstCode}",
    "set:html={jsonLd}",
  ]);
  expect(head).toContain('import { firstCode } from "../../client/first-code.ts";');
  expect(head).toContain("const jsonLd = writeJsonLd(things);");
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

test("the story imports nothing", () => {
  const story = sources.filter(({ path }) => path.endsWith(".mdx"));
  expect(story.length).toBeGreaterThan(0);
  expect(story.filter(({ text }) => /^import\b/mu.test(text))).toEqual([]);
});

interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Every text file of the project that a person wrote. Walked rather than asked of git, so that a
 * new file is held to the rules before it is added, and an unpacked archive can be tested.
 */
function listFiles(folder = projectRoot): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const fromRoot = relative(projectRoot, path).replaceAll("\\", "/");
    if (entry.isDirectory()) return skippedFolders.has(fromRoot) ? [] : listFiles(path);
    if (!entry.isFile() || !textFile.test(entry.name)) return [];
    return [{ path: fromRoot, text: readFileSync(path, "utf8") }];
  });
}
