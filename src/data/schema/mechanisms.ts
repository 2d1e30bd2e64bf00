import { z } from "zod";
import { field, oneOf } from "./field.ts";
import { table } from "./table.ts";
import { cite } from "./fields/citation.ts";
import { id } from "./fields/reference.ts";
import { name, prose } from "./fields/text.ts";

/** How the programme works. */
export const mechanism = z.strictObject({
  id: field(id, "编号", "这项做法的编号，同一个文件里不能重复，发布后不要改。", ["joint-meetings"]),
  /**
   * A force that helps (帮扶力量), an arrangement that joins them (工作机制), a method (工作方法),
   * the principles (原则), a field of work (重点领域) or a step announced as next (下一步).
   */
  kind: field(
    oneOf({
      force: "力量",
      arrangement: "衔接",
      method: "方法",
      principle: "原则",
      field: "重点领域",
      "next-step": "下一步",
    }),
    "类别",
    "是来帮扶的力量、把它们接起来的机制、方法、原则、重点领域，还是当时打算做的下一步。",
    ["force", "method"],
  ),
  name: field(name, "名称", "这项做法叫什么，中文和英文都要有。", [
    { zh: "一县一策", en: "A plan for each county" },
  ]),
  summary: field(prose, "概要", "这项做法怎样运作，用自己的话写。", [
    { zh: "每个县按自己的条件定一份方案。" },
  ]),
  /** Which of a county's records tell of this force there. */
  record: field(
    oneOf({ team: "省级组团", pairing: "横向结对", "town-team": "驻镇工作队" }),
    "县里的记录",
    "县里的哪一种记录写的就是这股力量；没有这样的记录就不写。",
    ["team"],
  ).optional(),
  cite,
});

export const mechanisms = table(mechanism, "一项做法：力量、机制、方法、原则或下一步");
export type Mechanism = z.infer<typeof mechanism>;
