import { z } from "zod";
import { field } from "./field.ts";
import { table } from "./table.ts";
import { partialDate } from "./fields/dates.ts";
import { id, pagePointer } from "./fields/reference.ts";
import { name, note, webAddress } from "./fields/text.ts";

/** A page where readers can read on. No fact rests on it: what one rests on is a source. */
export const link = z.strictObject({
  id: field(id, "编号", "这一条的编号，同一个文件里不能重复。", ["daily-2025-03-02-lianjiang"]),
  /** The page of ours that shows it. */
  page: pagePointer,
  title: field(name, "标题", "那一页的标题，中文照原样，英文自己译。", [
    { zh: "廉江市概况", en: "About Lianjiang" },
  ]),
  publisher: field(name, "发布者", "哪家机构刊发，中文和英文都要有。", [
    { zh: "廉江市人民政府", en: "Lianjiang Municipal People's Government" },
  ]),
  /** Publication date; null where the page shows none. */
  published: field(partialDate, "刊发日期", "那一页刊发的日期；没有标日期的写 null，不猜。", [
    "2025-03-02",
  ]).nullable(),
  url: webAddress,
  /** When we read it. */
  read: field(partialDate, "查阅日期", "我们哪一天读的。", ["2026-11-23"]),
  note,
});

export const links = table(link, "一条延伸阅读：读者可以接着读、但不是出处的网页");
export type Link = z.infer<typeof link>;
