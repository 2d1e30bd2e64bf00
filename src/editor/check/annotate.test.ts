import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOWHERE, type Problem } from "../../data/problem.ts";
import { annotate, summarize } from "./annotate.ts";

const problem: Problem = {
  file: "data/teams.json",
  line: 41,
  column: 18,
  where: { zh: "组团 lianjiang › county", en: "team lianjiang › county" },
  text: '"lianjang"',
  message: { zh: "没有这个县，像是“lianjiang”", en: "No such county" },
  remedy: { zh: "改成列表里有的编号", en: "Use an id of the list" },
};

describe("annotate", () => {
  it("mark the place, and say what is wrong and how to mend it", () => {
    expect(annotate([problem], "error")).toEqual([
      '::error file=data/teams.json,line=41,col=18::组团 lianjiang › county "lianjang"：没有这个县，像是“lianjiang”。改成列表里有的编号。',
    ]);
  });

  it("mark the file where the whole of it is meant", () => {
    const whole = { ...problem, line: 0, column: 0, where: NOWHERE };
    expect(annotate([whole], "warning")[0]).toMatch(/^::warning file=data\/teams\.json::/u);
  });

  it("are one command each, whatever an editor has written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, file) => {
        const [line = "", ...more] = annotate([{ ...problem, text, file }], "error");
        expect(more).toEqual([]);
        expect(line).not.toMatch(/[\r\n]/u);
        expect(line.slice(2).split("::")[0]).toMatch(/^error file=[^,:]*,line=41,col=18$/u);
      }),
    );
  });
});

describe("the summary", () => {
  it("has a row for each problem, in which nothing quoted ends the code or the row", () => {
    const text = summarize([problem], [{ ...problem, text: "`|`\n<b>" }], "");
    expect(text).toContain("### 数据有1处要改");
    expect(text).toContain("### 还有1处想问一句");
    const rows = text.split("\n").filter((line) => line.startsWith("| `data/"));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.match(/`/gu)).toHaveLength(4);
  });

  it("says that the data are sound", () => {
    expect(summarize([], [], "数据无误：16 个表。")).toBe(
      "### 数据检查通过\n\n数据无误：16 个表。\n",
    );
  });
});
