import { z } from "zod";
import { field, oneOf } from "./field.ts";
import { table } from "./table.ts";
import { otherClaims } from "./fields/citation.ts";
import { figureFields, moneyUnit, qualifier, value } from "./fields/quantity.ts";
import { id, subject } from "./fields/reference.ts";
import { name } from "./fields/text.ts";

/** Money or goods given to the programme. */
export const fund = z.strictObject({
  id: field(id, "编号", "这笔资金的编号，不能和别的资金、指标重复，发布后不要改。", [
    "guangsheng-purchases",
  ]),
  subject: field(subject, "说的是谁", "这笔钱是整个帮扶的，还是某个县、组团、单位或项目的。", [
    { kind: "organization", id: "guangsheng-group" },
  ]),
  name: field(name, "名称", "这笔钱叫什么，中文和英文都要有。", [
    { zh: "消费帮扶", en: "Purchases from assisted places" },
  ]),
  /** Coordinated funds (统筹帮扶资金), project funding, purchases (消费帮扶), gifts in kind (捐赠物资). */
  kind: field(
    oneOf({
      coordinated: "统筹资金",
      "project-funding": "项目资金",
      purchases: "消费帮扶",
      "gifts-in-kind": "捐赠物资",
    }),
    "类别",
    "是统筹的帮扶资金、用于项目的钱、买帮扶地产品的钱，还是折成钱的物资。",
    ["coordinated", "purchases"],
  ),
  ...figureFields,
  unit: moneyUnit,
  otherClaims: otherClaims(
    { value, unit: moneyUnit, qualifier },
    { value: 980, unit: "cny-10k", qualifier: "about" },
  ),
});

export const funds = table(fund, "一笔帮扶资金或物资");
export type Fund = z.infer<typeof fund>;
