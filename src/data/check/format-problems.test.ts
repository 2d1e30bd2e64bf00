import { expect, it } from "vitest";
import { formatProblems } from "./format-problems.ts";
import type { Problem } from "./problem.ts";

const problem = (line: number, message: string): Problem => ({
  file: "data/teams.json",
  line,
  column: 5,
  where: { zh: "组团", en: "team" },
  message: { zh: message, en: "no source" },
  remedy: { zh: "改正", en: "Mend it" },
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

it("lists no more lines than an editor reads", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => problem(index + 1, "找不到来源"));
  const report = formatProblems(many);
  expect(report).toContain("同样的问题还有 9997 处");
  expect(report.length).toBeLessThan(400);
});

it("speaks English, with one full stop a sentence", () => {
  const asks = { ...problem(7, "找不到"), remedy: { zh: "", en: 'Did you mean "y"?' } };
  expect(formatProblems([problem(5, "找不到来源"), asks], "en")).toMatchInlineSnapshot(`
    "data/teams.json:5:5 team: no source. Mend it.
    data/teams.json:7:5 team: no source. Did you mean "y"?

    2 problems in the data. The site is not built until the data is mended."
  `);
});
