import { expect, it } from "vitest";
import { formatProblems, languageOf, type Problem, quote, visible } from "./problem.ts";

it("shows characters that a terminal or a browser would obey or hide", () => {
  expect(quote("a\n\u001b[31m\u202e\u200b\u0085b")).toBe(
    String.raw`"a\n\u001b[31m\u202e\u200b\u0085b"`,
  );
  expect(visible("廉江市")).toBe("廉江市");
});

it("cuts a long value between whole characters", () => {
  expect(quote("𠮷".repeat(100))).toMatch(/^"𠮷{59}…"$/u);
  expect(quote(Array.from({ length: 100 }, () => 1)).length).toBeLessThan(70);
});

const problem = (line: number, message: string): Problem => ({
  file: "data/teams.json",
  line,
  column: 5,
  where: { zh: "组团", en: "team" },
  message: { zh: message, en: "no source" },
  remedy: { zh: "改正", en: "Fix it" },
});

it("tells a fault that many records share three times in full, then by its lines", () => {
  const many = [50, 10, 30, 20, 40].map((line) => problem(line, "找不到来源"));
  expect(formatProblems([...many, problem(25, "别的错")])).toMatchInlineSnapshot(`
    "data/teams.json:10:5 组团: 找不到来源。改正。
    data/teams.json:20:5 组团: 找不到来源。改正。
    data/teams.json:25:5 组团: 别的错。改正。
    data/teams.json:30:5 组团: 找不到来源。改正。
    data/teams.json 找不到来源。同样的问题还有 2 处，在第 40、50 行。

    数据有 6 处问题，改好之前网站不会生成。"
  `);
});

it("lists a limited number of lines", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => problem(index + 1, "找不到来源"));
  const report = formatProblems(many);
  expect(report).toContain("同样的问题还有 9997 处");
  expect(report.length).toBeLessThan(400);
});

it("speaks English, and ends each sentence with one full stop", () => {
  const asks = { ...problem(7, "找不到"), remedy: { zh: "", en: 'Did you mean "y"?' } };
  expect(formatProblems([problem(5, "找不到来源"), asks], "en")).toMatchInlineSnapshot(`
    "data/teams.json:5:5 team: no source. Fix it.
    data/teams.json:7:5 team: no source. Did you mean "y"?

    2 problems in the data. The site is not built until the data is fixed."
  `);
});

it.each([
  [{}, "zh"],
  [{ LANG: "" }, "zh"],
  [{ LANG: "C" }, "zh"],
  [{ LANG: "C.UTF-8" }, "zh"],
  [{ LANG: "POSIX" }, "zh"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "en" }, "en"],
  [{ LANG: "en_US.UTF-8" }, "en"],
  [{ LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "zh_CN.UTF-8", LC_MESSAGES: "en_GB" }, "en"],
  [{ LANG: "en", LC_ALL: "", LC_MESSAGES: "" }, "en"],
  [{ LANG: "enm" }, "zh"],
])("for %j it speaks the language %s", (environment, language) => {
  expect(languageOf(environment)).toBe(language);
});
