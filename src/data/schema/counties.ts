import { z } from "zod";
import { field, oneOf } from "./field.ts";
import { table } from "./table.ts";
import { adcode, enFrom, name, note, pinyin, portal } from "./fields/text.ts";
import { cite, statements } from "./fields/citation.ts";
import { id, ref } from "./fields/reference.ts";

const cited = [{ source: "nanfang-2024-05-29", at: "6" }];

/** A title, product or place of a county that a source names. */
const named = z.strictObject({
  id: field(id, "编号", "这一项的编号，同一条记录里不能重复。", ["rice-cookers"]),
  name: field(name, "名称", "来源写的名称，中文和英文都要有。", [
    { zh: "电饭锅", en: "Rice cookers" },
  ]),
  cite,
  note,
});

/** One of the assisted units of county level (被帮扶县、市、区). */
export const county = z.strictObject({
  /** Also the page's address: `/counties/<id>/`. */
  id: field(id, "编号", "县的编号，也是网页的地址：用拼音，小写，发布后不要改。", ["lianjiang"]),
  /** Division code; null for a unit that no source names, which then has no place on the map. */
  adcode: field(
    adcode,
    "区划代码",
    "六位行政区划代码，写在引号里；来源没有点名的写 null，地图上就没有它的位置。",
  ).nullable(),
  name: field(name, "名称", "县（市、区）的全名，中文和英文都要有。"),
  enFrom,
  /** How the short name is read (廉江 of 廉江市: "lian jiang"); none for a unit that no source names. */
  pinyin: pinyin.optional(),
  /** County-level city (县级市), county (县), autonomous county (自治县), district (市辖区). */
  kind: field(
    oneOf({
      "county-level-city": "县级市",
      county: "县",
      "autonomous-county": "自治县",
      district: "市辖区",
    }),
    "类别",
    "是县级市、县、自治县，还是市辖区。",
    ["county-level-city", "county"],
  ),
  prefecture: ref(
    "prefectures",
    "地级市",
    "属于哪个地级市：写 prefectures.json 里的编号；来源没有点名的写 null。",
  ).nullable(),
  portal: portal("县（市、区）政府网站的首页；没有核实过的不写。").optional(),
  /** Evidence that the unit is in the programme. */
  cite: field(cite, "出处", "哪个来源的哪一处说明它在帮扶名单上，至少一处。"),
  note,
  /** Titles it holds (称号). */
  honours: field(z.array(named), "称号", "来源写到的称号，一个一条；没有就不写。", [
    [
      {
        id: "red-orange-county",
        name: { zh: "中国红橙之乡", en: "Hometown of Red Oranges in China" },
        cite: cited,
      },
    ],
  ]).optional(),
  /** Products it is known for (特产). */
  products: field(z.array(named), "产品", "来源写到的产品，一种一条；没有就不写。", [
    [{ id: "rice-cookers", name: { zh: "电饭锅", en: "Rice cookers" }, cite: cited }],
  ]).optional(),
  /** Facts without a number. */
  statements,
});

export const counties = table(county, "一个被帮扶的县（市、区）");
export type County = z.infer<typeof county>;
