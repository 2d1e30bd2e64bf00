import { z } from "zod";
import { field } from "./field.ts";
import { table } from "./table.ts";
import { figureFields } from "./fields/quantity.ts";
import { id, ref, subject } from "./fields/reference.ts";
import { name } from "./fields/text.ts";

/** A number about something, other than programme money (see funds). */
export const indicator = z.strictObject({
  id: field(id, "编号", "这个数字的编号，不能和别的指标、资金重复，发布后不要改。", [
    "programme-teams",
  ]),
  subject,
  /** The county whose page shows it too, for a figure about something else there. */
  county: ref(
    "counties",
    "县",
    "数字说的不是县本身、但也想放到哪个县的页面上，就写那个县的编号；否则不写。",
  ).optional(),
  name: field(name, "名称", "这个数字数的是什么，中文和英文都要有。", [
    { zh: "派出的帮扶干部", en: "Cadres sent" },
  ]),
  ...figureFields,
});

export const indicators = table(indicator, "一个数字（帮扶资金以外的）");
export type Indicator = z.infer<typeof indicator>;
