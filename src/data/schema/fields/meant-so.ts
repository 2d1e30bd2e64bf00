import { z } from "zod";
import { field, oneOf } from "../field.ts";

/** What a colleague would ask about data that is not wrong by any rule, with the word for each question. */
const DOUBTS = {
  jump: "比上次发布差百倍",
  "above-total": "比全省总数还大",
  "above-whole": "比重超过100%",
  "ten-thousandfold": "万和亿对不上",
  firmer: "说法比从前肯定",
  twice: "像是写了两次",
  "team-size": "单位数和名单不符",
  elsewhere: "职务在别的县",
  "done-early": "没到日子就完成",
  "too-early": "早于帮扶开始",
  "no-longer-expected": "预计的已经过去",
  "map-name": "和地图的名字不同",
  punctuation: "半角标点",
  "full-width": "全角数字或字母",
  traditional: "繁体字",
  markup: "网页标记",
  draft: "没写完的记号",
  language: "语言写错了",
  address: "网址不像正式的",
  unused: "没有用到",
  "photo-place": "文件里有拍摄地点",
} as const;

/** A question that the check asks. */
export type Doubt = keyof typeof DOUBTS;

/** The answer to questions of the check: the editor looked, and it is so. It is for editors, and never published. */
export const meantSo = field(
  z
    .array(oneOf(DOUBTS))
    .min(1)
    .refine((doubts) => new Set(doubts).size === doubts.length, { error: "repeated" }),
  "有意如此",
  "检查的提醒里，哪几种核对过、没有错：写提醒末尾给出的词；没有就不写，网站不公布。",
  [["too-early"]],
).optional();

/** The same record as it is published: without the answers to the check. */
export function withoutAnswers<Record extends object>(record: Record): Record {
  if (!("meantSo" in record)) return record;
  const published = { ...record };
  Reflect.deleteProperty(published, "meantSo");
  return published;
}
