import { z } from "zod";
import { field, oneOf } from "./field.ts";
import { table } from "./table.ts";
import { adcode, enFrom, name, note } from "./fields/text.ts";
import { cite, statements } from "./fields/citation.ts";
import { id } from "./fields/reference.ts";

/** A unit that helps, plans, visits or is founded (单位). */
export const organization = z.strictObject({
  /** Also the page's address: `/organizations/<id>/`. */
  id: field(id, "编号", "单位的编号，也是网页的地址：小写英文，发布后不要改。", [
    "provincial-statistics-bureau",
  ]),
  /** The name as the source prints it, and its usual English. */
  name: field(name, "名称", "中文照来源的写法，英文有通行的译名就用它，两样都要有。", [
    { zh: "省统计局", en: "Statistics Bureau of Guangdong Province" },
  ]),
  enFrom,
  kind: field(
    oneOf({
      party: "党委机关",
      government: "政府部门",
      procuratorate: "检察机关",
      "peoples-organization": "人民团体",
      enterprise: "企业",
      institute: "科研院所",
      society: "学会",
      district: "结对帮扶的区",
      city: "结对帮扶的市",
    }),
    "类别",
    "是哪一类单位；地图上小标的形状由它决定。",
    ["government", "enterprise"],
  ),
  /** Division code, for a district or a city that helps a county (横向帮扶的区、地级市). */
  adcode: field(adcode, "区划代码", "只有来结对帮扶的区和市才写，地图靠它画弧线；别的单位不写。", [
    "440111",
  ]).optional(),
  cite: field(cite, "出处", "哪个来源的哪一处写到这家单位，至少一处。"),
  note,
  statements,
});

export const organizations = table(organization, "一家单位");
export type Organization = z.infer<typeof organization>;
