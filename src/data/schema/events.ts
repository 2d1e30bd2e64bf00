import { z } from "zod";
import { field, oneOf } from "./field.ts";
import { table } from "./table.ts";
import { cite, otherClaims } from "./fields/citation.ts";
import { id, ref } from "./fields/reference.ts";
import { name, prose } from "./fields/text.ts";
import { when } from "./fields/dates.ts";

/** Done at the source's date, or only expected then; the site never tells the second as the first. */
const status = field(
  oneOf({ done: "已发生", expected: "当时预计" }),
  "状态",
  "来源刊发时已经发生，还是当时只是预计；计划、预计的事一律写当时预计。",
  ["done", "expected"],
);

/** Something that happened, or that the source expected. */
export const event = z.strictObject({
  id: field(id, "编号", "事件的编号，同一个文件里不能重复，发布后不要改。", ["yingde-survey"]),
  when,
  status,
  name: field(name, "名称", "用几个字说这是什么事，中文和英文都要有。", [
    { zh: "工作队调研廉江", en: "The team surveys Lianjiang" },
  ]),
  summary: field(prose, "概要", "这件事的经过，用自己的话写；没有更多可写就不写。", [
    { zh: "工作队先到各镇街调研，再请廉江开出需求清单。" },
  ]).optional(),
  /** Where it took place, if the source says. */
  place: field(name, "地点", "在哪里发生；来源没说就不写。", [
    { zh: "广州市番禺区", en: "Panyu District, Guangzhou" },
  ]).optional(),
  county: ref(
    "counties",
    "县",
    "和哪个县有关，就会出现在那个县的页面上；全省的事不写。",
  ).optional(),
  projects: field(
    z.array(ref("projects", "项目", "有关的项目：写 projects.json 里的编号。")),
    "有关项目",
    "和哪些项目有关，写项目的编号；没有就不写。",
    [["yingde-special-plan"]],
  ).optional(),
  organizations: field(
    z.array(ref("organizations", "单位", "有关的单位：写 organizations.json 里的编号。")),
    "有关单位",
    "来源说哪些单位参加，写单位的编号；没有就不写。",
    [["provincial-statistics-bureau", "guangzhou-railway-group"]],
  ).optional(),
  people: field(
    z.array(ref("people", "人物", "有关的人：写 people.json 里的编号。")),
    "有关人物",
    "来源说哪些人参加，写人物的编号；没有就不写。",
    [["li-xue"]],
  ).optional(),
  cite,
  otherClaims: otherClaims({ when, status }, { when: { on: "2024-03" }, status: "done" }),
});

export const events = table(event, "一件事：已经发生的，或来源当时预计的");
export type Event = z.infer<typeof event>;
