import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Characters of running Chinese: Han, and the full-width marks and quotation marks between them. */
const CHINESE = "[\\p{Script=Han}\u3001-\u301f\u2018-\u201d\uff01-\uffef]";
const HALF = "[,:;?!()]";
const MIXED = new RegExp(`${CHINESE}${HALF}|${HALF}${CHINESE}`, "u");

/** A piece of prose and where it stands. */
interface Prose {
  readonly where: string;
  readonly text: string;
}

const readAll = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .filter((file) => !file.endsWith(".test.ts"))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));

/** The string literals of a program; what is put into a template is taken for `filler`. */
function* literals(file: string, text: string, filler: string): Generator<Prose> {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  function* walk(node: ts.Node): Generator<Prose> {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const where = `${file}:${line + 1}`;
    if (ts.isStringLiteralLike(node)) yield { where, text: node.text };
    if (ts.isTemplateExpression(node)) {
      const parts = node.templateSpans.map(({ literal }) => literal.text);
      yield { where, text: [node.head.text, ...parts].join(filler) };
    }
    for (const child of node.getChildren()) yield* walk(child);
  }
  yield* walk(source);
}

// Names and dates are put into the site's words, so a mark beside a placeholder stands beside Chinese.
const words = readAll("src/i18n/zh/*.ts").flatMap(({ file, text }) => [
  ...literals(file, text, "数"),
]);
// Into the check's messages go file names and codes too. A pattern is no prose.
const messages = readAll("src/data/**/*.ts")
  .flatMap(({ file, text }) => [...literals(file, text, "_")])
  .filter(({ text }) => !text.includes("(?"));
describe("Chinese prose", () => {
  it.each([
    { name: "src/i18n/zh/*.ts", prose: words },
    { name: "src/data, what the check tells editors", prose: messages },
  ])("has full-width punctuation: $name", ({ prose }) => {
    const mixed = prose.filter(({ text }) => MIXED.test(text));
    expect(mixed.map(({ where, text }) => `${where} ${text}`)).toEqual([]);
    expect(prose.filter(({ text }) => /\p{Script=Han}/u.test(text)).length).toBeGreaterThan(10);
  });

  it("would notice marks of an English keyboard", () => {
    for (const text of ["廉江,英德", "廉江(市)", "为什么?", "\u201c新\u201d,是", "\uff09:"]) {
      expect([text, MIXED.test(text)]).toEqual([text, true]);
    }
    for (const text of ["2:30", "MIT \uff08c\uff09", "f(x), g(y)", "廉江\uff0c英德"]) {
      expect([text, MIXED.test(text)]).toEqual([text, false]);
    }
  });
});
