import { expect, it } from "vitest";
import { formatProblems } from "./format-problems.ts";
import type { Problem } from "./problem.ts";

const problem = (line: number, message: string): Problem => ({
  file: "data/teams.json",
  line,
  column: 5,
  where: "组团",
  message,
  remedy: "改正",
});

it("tells a fault that many records share three times in full, then by its lines", () => {
  const many = [50, 10, 30, 20, 40].map((line) => problem(line, "找不到来源"));
  expect(formatProblems([...many, problem(25, "别的错")])).toMatchInlineSnapshot(`
    "data/teams.json:10:5 组团：找不到来源
        怎样改：改正
    data/teams.json:20:5 组团：找不到来源
        怎样改：改正
    data/teams.json:25:5 组团：别的错
        怎样改：改正
    data/teams.json:30:5 组团：找不到来源
        怎样改：改正
    data/teams.json 找不到来源：同样的问题还有 2 处，在第 40、50 行

    数据有 6 处问题，改好之前网站不会生成。"
  `);
});
