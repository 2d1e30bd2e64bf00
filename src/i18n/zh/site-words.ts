/**
 * The words of the frame around every page, of the home page, and for sharing, citing and embedding.
 */

import type { Name } from "../../data/schema/fields/text.ts";
import type { Source } from "../../data/schema/sources.ts";
import type { Average } from "../../model/scale.ts";
import type { Said } from "../language.ts";
import { formatAverage, formatDate, listSaid, wholeOf, withinOf } from "./formats.ts";

const kinds: Readonly<Record<Source["kind"], string>> = {
  article: "报道",
  "official-page": "官方网页",
  press: "报刊",
  media: "其他媒体",
  institution: "机构资料",
  statistics: "统计资料",
  dataset: "底图数据",
};

const AVERAGE_OF: Readonly<Record<Average["of"], string>> = {
  organizations: "的单位",
  people: "帮扶干部",
  tasks: "帮扶任务和重点项目",
  money: "帮扶资金",
};

/** What a county has on average of each thing, the numbers bold. */
export const listAverages = (averages: readonly Average[], province: string): Said =>
  listSaid(
    averages.map((one) => [
      { strong: formatAverage(one) },
      (one.of === "organizations" ? withinOf(province) : "") + AVERAGE_OF[one.of],
    ]),
  );

export const siteWords = {
  skip: "跳到正文",
  skipMap: "跳过地图",
  notStated: "来源未说明",
  /** Shown beside a control if the part of the script that it needs cannot be loaded. */
  lost: {
    text: "这项功能没有载入，可能是网络断了，也可能是网站刚更新。可以再试一次，或者",
    reload: "重新载入本页",
  },
  home: "首页",
  /** The site's name below its icon on a home screen, where there is room for twelve letters. */
  shortTitle: (title: string): string => title,
  /** What the browser's tab shows: on the home page, and on any other. */
  homeTitle: (site: string, headline: string): string => `${site}：${headline}`,
  pageTitle: (page: string, site: string): string => `${page} · ${site}`,
  breadcrumb: "所在位置",
  mainMenu: "主要栏目",
  contents: "本页内容",
  menu: {
    counties: "县（市、区）",
    projects: "项目",
    organizations: "单位",
    unknown: "未知",
    data: "数据",
    about: "关于",
  },
  footer: {
    /** `kinds` names the other kinds of source, and `key` their marks; both are empty if there are none. */
    text: (kinds: string, key: string): string =>
      `本站根据公开报道${kinds ? `和${kinds}` : ""}整理，不代表任何机构。数字后的小标是报道的段落${key ? `；方框里的${key}` : ""}。`,
    feed: "订阅更正（Atom）",
    licence: "代码 MIT 许可；整理的数据 CC BY 4.0；报道的权利归其刊发者。",
  },
  cite: {
    /** A place in a source: a paragraph's number or a named part such as 摘要. */
    label: (place: string): string => (/^\d+$/.test(place) ? `第${place}段` : place),
    /** Consecutive paragraphs, by the first and the last. */
    range: (first: string, last: string): string => `第${first}至${last}段`,
    full: (publisher: string, place: string): string =>
      `来源：${publisher}，${/^\d+$/.test(place) ? `第${place}段` : place}`,
    /** The mark of a source that is not the article, with its date as far as it is known. */
    beyond: (kind: Source["kind"], publisher: string, date: string, place: string): string =>
      `${kinds[kind]}：${publisher}，${date}，${place}`,
  },
  sources: {
    heading: "来源",
    kinds,
    untitled: "网页（标题没有收录）",
    quoted: (title: string): string => `《${title}》`,
    named: (publisher: string, title: string): string => `${publisher}《${title}》`,
    author: (names: string): string => `文/${names}`,
    editor: (names: string): string => `责编 ${names}`,
    webEditor: (names: string): string => `网编 ${names}`,
    published: (date: string): string => `${formatDate(date)}刊发`,
    read: (date: string): string => `${formatDate(date)}查阅`,
    dateline: (names: string): string => `发自${names}`,
    places: (places: string): string => `本页引用：${places}`,
    placesOnSite: (places: string): string => `全站引用：${places}`,
    original: "看原文",
  },
  colon: "：",
  bracket: (text: string): string => `（${text}）`,
  /** The same around what is no text alone. */
  brackets: ["（", "）"],
  contribute: {
    unnamed: "知道是哪个区吗？",
    heading: ({ zh }: Name): string => `知道${zh}的情况？`,
    text: "请提供能公开查到的出处：网址或报刊期号、刊发机构、日期，以及它写明的事实。我们核对后补进数据，注明来源；没有出处的不收。",
    link: "怎样补充一条事实",
    write: "写给我们",
  },
  glossary: {
    title: "名词解释",
    description:
      "这个网站上不好懂的词，用白话说一遍。后面有小标的，依据标出的地方；没有的，是本站自己的解释。",
    also: "也写作：",
    and: "、",
  },
  notFound: {
    title: "没有这个页面",
    text: "地址可能写错了，或页面已经改名。可以搜一搜，或者从下面找：",
    home: "首页和地图",
    ways: "从这里找",
  },

  homePage: {
    toMap: "↑ 地图",
    timeline: "时间线",
    find: "逐县看知道多少",
    map: "被帮扶的县（市、区）在哪里",
    /** The day that the page tells of, and whose work it is; `beside` names the other kinds of source, if there are any. */
    by: (
      {
        published,
        publisher,
        authors,
        kind,
      }: Pick<Source, "published" | "publisher" | "authors" | "kind">,
      beside: string,
    ): Said => [
      ...(published === null ? [] : ["写的是", { strong: formatDate(published) }, "的情形，"]),
      ...["据", publisher, ...authors, `的${kinds[kind]}`],
      beside ? `，另据${beside}。` : "。",
    ],
    /** Of two dates of one year the second needs no year. */
    compiled: (published: string, updated: string): string =>
      `本站整理，${formatDate(published)}发布，${formatDate(updated).replace(`${published.slice(0, 4)}年`, "")}更新。`,
    contact: "补充或纠正",
    scale: "平均到一个县",
    averages: (averages: readonly Average[], province: string): Said => [
      ...listAverages(averages, province),
      "。",
    ],
    average: (count: number, province: string): string =>
      `平均数，不是分配数：本站用${wholeOf(province)}的合计除以${count}个县（市、区）得来，逐县的数没有写。合计是`,
    /** Between the name of a total and its number, between totals, and after the last. */
    totals: { is: "", and: "，", stop: "。" },
  },

  theme: { label: "外观", system: "跟随系统", light: "浅色", dark: "深色" },

  share: {
    button: "分享",
    cite: "引用本页",
    citeSite: "引用本站",
    address: "这一页的地址",
    copied: "地址已复制。",
    refused: "浏览器不让复制。地址已在框里选好，请自己复制。",
  },
  citation: {
    page: "引用本页",
    site: "引用本站",
    intro:
      "三种写法，用你需要的那一种。引用某个数字，点它后面的小标；引用某张图，点它下面的“引用”。",
    introPlain: "三种写法，用你需要的那一种。",
    link: "引用",
    linkLabel: (name: string): string => `引用：${name}`,
    forms: { gbt: "GB/T 7714—2015", apa: "APA 第7版", bibtex: "BibTeX" },
    copy: "复制",
    copyLabel: (form: string): string => `复制 ${form}`,
    copied: "已复制。",
    refused: "浏览器不让复制。文字已经选好，请自己复制。",
    close: "关闭",
    /** In brackets, where the reader fills in the day of reading. */
    date: "引用日期",
    /** Instead of the site's origin if the build does not know it. */
    origin: "https://本站网址",
    /** A number as it is cited outside its page. */
    figure: (subject: string, name: string, quantity: string, date: string | null): string =>
      `${subject} · ${name}：${quantity}${date === null ? "" : `（${date}）`}`,
    picture: (title: string): string => `${title}（图）`,
    source: (sources: string): string => `数据来源：${sources}`,
  },
  /** What opens where a mark or a term is pressed. */
  note: {
    list: "看来源表",
    glossary: "看名词解释",
    copy: "复制引用",
    forms: "引用格式",
    /** Of the sentence that the script makes of the sources. */
    marks: { comma: "，", and: "、", semicolon: "；", stop: "。" },
  },
  embed: {
    summary: "嵌入这张地图",
    text: "把下面的代码贴进你的网页。图框会随内容调整高度；上面选了哪个县、哪一层，代码就带上哪个。",
    noScript: "不能放脚本的网站，只留 iframe 一段，高度自己定。",
    preview: "看看嵌入后的样子",
    copy: "复制代码",
    code: "嵌入代码",
    pageTitle: "嵌入用的地图",
    description: "不带栏目的地图，供别的网页嵌入。数据和说明见全站。",
    source: (publisher: string, published: string | null): string =>
      `来源：${publisher}${published === null ? "" : `，${formatDate(published)}`}`,
    others: (kind: Source["kind"], count: number): string => `；${kinds[kind]}${count}处`,
    sketch: "示意图，不作划界依据。",
    full: (title: string): string => `到“${title}”看全部`,
  },
} as const;
