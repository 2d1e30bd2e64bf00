import { formatDate } from "./format-when.ts";

/** Words that frame every page: menus, sources, the footer. */
export const pageWords = {
  skip: "跳到正文",
  skipMap: "跳过地图",
  notStated: "来源未说明",
  /** Where a part of the script does not come: said beside what a reader reached for. */
  lost: {
    text: "这项功能没有载入，可能是网络断了，也可能是网站刚更新。可以再试一次，或者",
    reload: "重新载入本页",
  },
  home: "首页",
  breadcrumb: "所在位置",
  mainMenu: "主要栏目",
  menu: {
    counties: "县（市、区）",
    projects: "项目",
    organizations: "单位",
    data: "数据",
    about: "关于",
  },
  footer: {
    text: (citesOfficial: boolean): string =>
      citesOfficial
        ? "本站根据公开报道和官方网页整理，不代表任何机构。数字后的小标是报道的段落；方框里的“官”是官方网页。"
        : "本站根据公开报道整理，不代表任何机构。数字后的小标是报道的段落。",
    licence: "代码 MIT 许可；整理的数据 CC BY 4.0；报道的权利归其刊发者。",
  },
  cite: {
    /** A locator as superscript: 7 or 摘要. */
    label: (place: string): string => (/^\d+$/.test(place) ? `第${place}段` : place),
    /** Paragraphs that follow each other, by the first and the last. */
    range: (first: string, last: string): string => `第${first}至${last}段`,
    full: (publisher: string, place: string): string =>
      `来源：${publisher}，${/^\d+$/.test(place) ? `第${place}段` : place}`,
    /** The mark of an official page, with the date as far as the page tells it. */
    page: (publisher: string, date: string, place: string): string =>
      `官方网页：${publisher}，${date}，${place}`,
  },
  sources: {
    heading: "来源",
    article: "报道",
    officialPage: "官方网页",
    dataset: "数据集",
    untitled: "网页（标题没有收录）",
    groups: { article: "报道", "official-page": "官方网页", dataset: "底图数据" },
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
  contribute: {
    unnamed: "知道是哪个区吗？",
    heading: (name: string): string => `知道${name}的情况？`,
    text: "请提供能公开查到的出处：网址或报刊期号、刊发机构、日期，以及它写明的事实。我们核对后补进数据，注明来源；没有出处的不收。",
    link: "怎样补充一条事实",
  },
  notFound: {
    title: "没有这个页面",
    text: "地址可能写错了，或页面已经改名。可以从下面找：",
  },
} as const;
