import { z } from "zod";
import { field, oneOf } from "./field.ts";
import { table } from "./table.ts";
import { id } from "./fields/reference.ts";
import { name, note, prose, text, webAddress } from "./fields/text.ts";
import { partialDate } from "./fields/dates.ts";

const guo = { zh: "郭芳", en: "Guo Fang" };

const editor = z.strictObject({
  name: field(name, "姓名", "编辑的姓名，中文和拼音都要有。", [guo]),
  role: field(
    oneOf({ editor: "责编", "web-editor": "网编" }),
    "分工",
    "是责编（印刷版），还是网编。",
    ["editor", "web-editor"],
  ),
});

/** A place facts come from. */
export const source = z.strictObject({
  id: field(id, "编号", "来源的编号，出处里写的就是它：刊名加日期最好认，发布后不要改。", [
    "nanfang-2024-05-29",
  ]),
  /**
   * The article that the site tells, an official web page, a newspaper of record, other media (a news site, a
   * broadcaster), an institution (a university, company or association), statistics, or a dataset.
   */
  kind: field(
    oneOf({
      article: "报道",
      "official-page": "官方网页",
      press: "报刊",
      media: "其他媒体",
      institution: "机构资料",
      statistics: "统计资料",
      dataset: "数据集",
    }),
    "类别",
    "本站所据的报道、官方网页、别的报刊、其他媒体（新闻网站、电台电视台）、机构（高校、企业、协会）的资料、统计资料，还是数据集。",
    ["article", "press"],
  ),
  /** The title; null where our record of the page has none. */
  title: field(name, "标题", "来源的标题，中文照原样，英文自己译；没有标题写 null。", [
    { zh: "广东省行政区划", en: "Administrative divisions of Guangdong" },
  ]).nullable(),
  publisher: field(name, "发布者", "哪家机构刊发，中文和英文都要有。", [
    { zh: "南方杂志社", en: "Nanfang Magazine" },
  ]),
  /** Who wrote it (文/作者). */
  authors: field(z.array(name), "作者", "谁写的，一人一条；没有署名就留空列表。", [
    [{ zh: "史成雷", en: "Shi Chenglei" }],
  ]),
  /** Who edited it, in print and on the web (责编、网编). */
  editors: field(z.array(editor), "编辑", "谁编的，一人一条；没有署名就留空列表。", [
    [{ name: guo, role: "editor" }],
  ]),
  /** Where it was reported from (发自). */
  datelines: field(z.array(name), "发自", "报道写明从哪里发出，一地一条；没写就留空列表。", [
    [{ zh: "湛江", en: "Zhanjiang" }],
  ]),
  /** Publication date; null where the page shows no year. */
  published: field(partialDate, "刊发日期", "来源刊发的日期；网页上没有年份的写 null，不猜。", [
    "2024-05-29",
  ]).nullable(),
  /** The date that the page shows where it shows no year (12月2日). */
  shownDate: field(prose, "所示日期", "网页上的日期没有年份时，照样写下它显示的月和日。", [
    { zh: "12月2日", en: "2 December" },
  ]).optional(),
  /** Address of the original. */
  url: webAddress,
  /** When we read it. */
  read: field(partialDate, "查阅日期", "我们哪一天读的。", ["2026-11-23"]),
  /** How many numbered paragraphs locators may name; 0 if it has none. */
  paragraphs: field(
    z.int().nonnegative().max(10_000),
    "段数",
    "正文有几个自然段，出处里的段落号不能超过它；不分段就写 0。",
    [30, 0],
  ),
  /** Named parts locators may name besides paragraphs. */
  parts: field(
    z.array(field(text, "部分", "正文段落以外的一个部分，出处里可以写它的名字。", ["摘要"])),
    "其他部分",
    "正文段落以外、出处可以写到的部分，例如摘要、署名；没有就留空列表。",
    [["摘要", "署名"], ["正文"]],
  ),
  /** Licence or reservation, in our words. */
  rights: field(prose, "权利", "来源的许可或保留，用自己的话写。", [
    { zh: "政府网站公开信息，本站只引用事实。" },
  ]),
  note,
});

export const sources = table(
  source,
  "一个来源：报道、官方网页、报刊、其他媒体、机构资料、统计资料或数据集",
);
export type Source = z.infer<typeof source>;
