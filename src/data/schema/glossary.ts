import { z } from "zod";
import { field } from "./field.ts";
import { table } from "./table.ts";
import { citation } from "./fields/citation.ts";
import { id } from "./fields/reference.ts";
import { name, note, prose, text } from "./fields/text.ts";

/** A word that a reader may not know, and what it means. */
export const term = z.strictObject({
  id: field(id, "编号", "这个词的编号，发布后不要改。", ["town-resident-teams"]),
  term: field(name, "词语", "要解释的词，照网页上的写法，中文和英文都要有。", [
    { zh: "驻镇帮镇扶村", en: "Teams resident in towns" },
  ]),
  /** Other spellings, by which the search and the marks in a text find it too. */
  also: field(
    z
      .array(
        field(text, "写法", "同一个词的另一种写法，简称或全称。", ["百县千镇万村高质量发展工程"]),
      )
      .min(1),
    "别的写法",
    "同一个词的简称、全称，搜索和网页上的解释也靠它找到这一条；没有就不写。",
    [["百县千镇万村高质量发展工程"]],
  ).optional(),
  meaning: field(prose, "意思", "一两句大白话，自己写，不抄来源；短到一眼能看完。", [
    { zh: "工作队住到镇上，帮扶镇和村。", en: "Teams live in the towns and help the villages." },
  ]),
  /** Where a source says so. Empty: the explanation is the site's own. */
  cite: field(
    z.array(citation),
    "出处",
    "来源说到这个意思的，写在哪一处；常识性的解释没有出处，写空列表，网页上会标明是本站的解释。",
    [[{ source: "nanfang-2024-05-29", at: "19" }], []],
  ),
  note,
});

export const glossary = table(term, "一个词和它的意思");
export type Term = z.infer<typeof term>;
