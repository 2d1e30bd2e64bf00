import { chinese as say } from "./zh/index.ts";
import { expect, it } from "vitest";
import type { ASPECTS } from "../model/coverage.ts";
import { answersOf, figuresShown } from "../model/coverage.ts";
import { mustGet } from "../model/lookup.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { tellAnswers } from "./tell-answers.ts";

const atlas = loadTestAtlas();
const told = (id: string, aspect: (typeof ASPECTS)[number]) => {
  const view = mustGet(atlas.counties, id, "县");
  return tellAnswers(say, aspect, view, figuresShown(atlas, view)).map(({ said }) =>
    said
      .map((part) => (typeof part === "string" ? part : "zh" in part ? part.zh : part.strong))
      .join(""),
  );
};

it("names who helps, who leads and with whom a county is paired, for what", () => {
  expect(told("lianjiang", "lead")).toEqual(["省统计局"]);
  expect(told("jiaoling", "team")).toHaveLength(3);
  expect(told("jiaoling", "lead")).toEqual([]);
  expect(told("deqing", "pairing")).toEqual(["广州市花都区（对口产业协作，2024年8月22日）"]);
  expect(told("yangxi", "person")).toEqual(["李林（阳西县副县长）"]);
  expect(told("yangxi", "event")).toContain("2024年3月14日：阳西启动“中国长寿之乡”申报");
});

it("tells of nothing expected or planned as if it were done", () => {
  expect(told("yingde", "event").at(-1)).toMatch(/（当时预计）$/u);
  expect(told("yingde", "project").at(-1)).toMatch(/（预计完成）$/u);
});

it("answers what the board calls known, with a source each, and nothing that it calls unknown", () => {
  for (const view of atlas.counties.values())
    for (const { aspect, knowledge } of answersOf(atlas, view).answers) {
      const answers = tellAnswers(say, aspect, view, figuresShown(atlas, view));
      if (knowledge === "known") expect(answers.length).toBeGreaterThan(0);
      if (knowledge === "unknown") expect(answers).toEqual([]);
      expect(answers.filter(({ cite }) => cite.length === 0)).toEqual([]);
    }
});
