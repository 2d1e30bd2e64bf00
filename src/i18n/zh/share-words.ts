import { formatDate } from "./format-when.ts";

/** Words for handing the site on: sharing, citing, embedding. */
export const shareWords = {
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
    intro: "三种写法，用你需要的那一种。引用某个数字或某张图，点它旁边的“引用”。",
    introPlain: "三种写法，用你需要的那一种。引用某个数字或某张图，用它旁边的“链接”作地址。",
    button: "引用",
    buttonLabel: (name: string): string => `引用：${name}`,
    permalink: "链接",
    permalinkLabel: (name: string): string => `链接到：${name}`,
    heading: "引用",
    forms: { gbt: "GB/T 7714—2015", apa: "APA 第7版", bibtex: "BibTeX" },
    copy: "复制",
    copyLabel: (form: string): string => `复制 ${form}`,
    copied: "已复制。",
    refused: "浏览器不让复制。文字已经选好，请自己复制。",
    close: "关闭",
    /** Stands in brackets where the day of reading is to be filled in. */
    date: "引用日期",
    /** Stands for the origin where the build does not know it. */
    origin: "https://本站网址",
    /** A number away from its page: whose, which, how much, of when. */
    figure: (subject: string, name: string, quantity: string, date: string | null): string =>
      `${subject} · ${name}：${quantity}${date === null ? "" : `（${date}）`}`,
    picture: (title: string): string => `${title}（图）`,
    source: (sources: string): string => `数据来源：${sources}`,
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
    pages: (count: number): string => `；${count}个官方网页`,
    sketch: "示意图，不作划界依据。",
    full: (title: string): string => `到“${title}”看全部`,
  },
} as const;
