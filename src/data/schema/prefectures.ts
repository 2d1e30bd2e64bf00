import { z } from "zod";
import { field } from "./field.ts";
import { table } from "./table.ts";
import { adcode, enFrom, name, pinyin, portal } from "./fields/text.ts";
import { id } from "./fields/reference.ts";

/** A prefecture-level city (地级市); its counties share the first four digits of its code. */
export const prefecture = z.strictObject({
  id: field(id, "编号", "地级市的编号：用拼音，小写，发布后不要改。", ["zhanjiang"]),
  adcode: field(adcode, "区划代码", "六位行政区划代码，写在引号里；它属下的县前四位和它相同。", [
    "440800",
  ]),
  name: field(name, "名称", "地级市的全名，中文和英文都要有。", [
    { zh: "湛江市", en: "Zhanjiang" },
  ]),
  enFrom,
  /** How the short name is read (湛江 of 湛江市: "zhan jiang"). */
  pinyin: field(
    pinyin,
    "拼音",
    "短名（去掉“市”）的读音，给搜索用：小写，不标声调，一字一个音节，用一个空格隔开。",
    ["zhan jiang"],
  ).optional(),
  portal: portal("地级市政府网站的首页；没有核实过的不写。").optional(),
});

export const prefectures = table(prefecture, "一个地级市");
export type Prefecture = z.infer<typeof prefecture>;
