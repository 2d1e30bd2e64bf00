import { z } from "zod";
import { field, oneOf } from "./field.ts";
import { table } from "./table.ts";
import { cite, otherClaims, statements } from "./fields/citation.ts";
import { id, ref } from "./fields/reference.ts";
import { name, prose } from "./fields/text.ts";
import { when } from "./fields/dates.ts";

const participant = z.strictObject({
  organization: ref(
    "organizations",
    "参与单位",
    "参与的是哪家单位：写 organizations.json 里的编号。",
  ),
  /** What it does here, in our words. */
  does: field(prose, "做什么", "这家单位在项目里做什么，用自己的话写。", [
    { zh: "参与制定方案", en: "Helped to draw up the plan" },
  ]),
  cite,
});

/**
 * How far it had come when the source was published: proposed (设想), planned (计划), expected (预计完成),
 * preparing (筹备), drawn-up (已制定, of plans), signed (已签约), under-way (推进中), completed (已完成); null where the source does not say.
 */
const stage = field(
  oneOf({
    proposed: "设想",
    planned: "计划中",
    expected: "预计完成",
    preparing: "筹备中",
    "drawn-up": "已制定",
    signed: "已签约",
    "under-way": "进行中",
    completed: "已完成",
  }),
  "进度",
  "来源刊发时走到哪一步，照来源写；来源没说就写 null。",
  ["planned", "under-way"],
).nullable();

/** A plan, survey, park, bid or building project in a county. */
export const project = z.strictObject({
  /** Also the page's address: `/projects/<id>/`. */
  id: field(id, "编号", "项目的编号，也是网页的地址：小写英文，发布后不要改。"),
  name: field(name, "名称", "项目或方案的名称，中文和英文都要有。", [
    { zh: "优化廉江物流模式", en: "Better logistics for Lianjiang" },
  ]),
  kind: field(
    oneOf({
      plan: "方案与规划",
      logistics: "物流",
      promotion: "产品推广",
      industry: "产业",
      bid: "申报",
      digital: "数字化",
      village: "乡村建设",
    }),
    "类别",
    "是哪一类项目。",
    ["plan", "industry"],
  ),
  county: ref("counties", "县", "在哪个县：写 counties.json 里的编号。"),
  /** A larger project or plan that this one belongs to. */
  partOf: ref(
    "projects",
    "属于",
    "是哪个更大的项目或方案的一部分：写那个项目的编号；不是就不写。",
  ).optional(),
  stage,
  /** When it was expected to be ready, as of the source's date. */
  due: field(when, "预计时间", "来源当时预计什么时候完成；来源没说就不写。", [
    { on: "2024-06" },
  ]).optional(),
  summary: field(prose, "概要", "这个项目是什么，用自己的话写。", [
    { zh: "工作队与廉江市政府商定的帮扶方案，管到2026年。" },
  ]),
  participants: field(
    z.array(participant),
    "参与者",
    "来源说哪些单位参与、各做什么，一家一条；来源没说就留空列表。",
    [
      [
        {
          organization: "provincial-statistics-bureau",
          does: { zh: "参与制定方案", en: "Helped to draw up the plan" },
          cite: [{ source: "nanfang-2024-05-29", at: "10" }],
        },
      ],
    ],
  ),
  statements,
  cite,
  otherClaims: otherClaims({ stage }, { stage: "completed" }),
});

export const projects = table(project, "一个项目、方案、规划或申报");
export type Project = z.infer<typeof project>;
