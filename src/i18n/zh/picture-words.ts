/**
 * The words of charts and of share cards, of pictures as files and told in words, and the column heads of their tables.
 */

import { formatDate } from "./formats.ts";

export const pictureWords = {
  help: {
    title: "谁在帮谁",
    /** `hasBeyond`: whether other sources alone tell of some of it. */
    description: (hasBeyond: boolean): string =>
      `左边是单位，右边是它们帮的县（市、区）。${
        hasBeyond
          ? "只画来源写明的，其余组团来源没有点名；名字后有“官”的，仅见于官方网页。"
          : "只画报道写明的，其余组团报道没有点名。"
      }`,
    note: "一家单位帮几个县，就列几次。",
    kind: {
      lead: "牵头",
      member: "参加",
      convener: "召集联席会议",
      unknown: "参加，谁牵头未说明",
      pairing: "横向对口帮扶",
      industry: "横向产业协作",
    },
    helps: (county: string): string => `帮扶${county}：`,
  },
  mechanisms: {
    title: "几股力量，一个县",
    description: "谁来帮，各自算什么，彼此怎样衔接。",
    target: "被帮扶的县",
  },
  funds: {
    title: (name: string, year: string | null): string =>
      `${name}${year === null ? "" : formatDate(year)}的各项投入`,
    description: "条形从零画起，按同一比例。",
    note: (shared: string | null): string => `${shared ?? ""}各项性质不同，本站不相加。`,
  },
  timeline: {
    title: (start: string, end: string): string => `从${start}到${end}`,
    description: (published: string): string =>
      `横条按月排列，浅色底到报道刊发的${published}为止；虚线框的是当时的预计，后来怎样，来源没有说。`,
    vague: "只知大概时间",
  },

  pictureFiles: {
    picture: "存图片",
    numbers: "存数字",
    svg: (title: string): string => `“${title}”的图片，SVG 文件`,
    png: (title: string): string => `“${title}”的图片，PNG 文件`,
    csv: (title: string): string => `“${title}”的数字，CSV 文件`,
    working: "正在生成图片…",
    done: "图片已生成，请看浏览器的下载。",
    failed: "图片没能生成。可以改存 SVG 文件，或者稍后再试。",
    source: (source: string): string => `来源：${source}`,
    known: (day: string): string => `报道刊发（${day}）以前`,
    counted: (text: string, count: number): string => `${text} ${count}`,
    address: (address: string): string => `完整的数据和说明：${address}`,
  },
  inWords: {
    summary: "文字说明",
    places: (count: number): string => `图中有${count}个县（市、区）。`,
    help: (units: string, kind: string): string => `${units}${kind}`,
    forces: (count: number, names: string): string =>
      `图中有${count}股力量，都连向被帮扶的县：${names}。`,
    arrangements: (count: number, names: string): string =>
      `彼此衔接的办法有${count}条：${names}。`,
    sums: (count: number): string => `图中有${count}项，条形的长短按数额画。`,
    events: (done: number, expected: number): string =>
      `图中有${done}件已经发生的事，${expected}件当时预计的事，按时间排列。`,
    onMap: (names: string): string => `报道有记述的是：${names}。`,
    onBeyond: (names: string): string => `仅见于官方网页的是：${names}。`,
    and: "、",
    comma: "，",
    semicolon: "；",
    stop: "。",
    noDate: "来源未说明时间",
  },
  csv: {
    id: "编号",
    county: "县（市、区）",
    countyId: "县（市、区）编号",
    adcode: "行政区划代码",
    prefecture: "地级市",
    kind: "类别",
    status: "来源是否有记述",
    lead: "组团牵头单位",
    members: "组团其他单位（未写明角色的也在内）",
    membersKnown: "组团名单是否完整",
    townTeams: "驻镇工作队",
    pairings: "横向结对",
    basis: "依据",
    otherClaims: "其他说法",
    projects: "项目（进度以报道刊发时为准）",
    figures: "数字",
    unit: "单位",
    unitId: "单位编号",
    how: "怎样帮",
    force: "力量",
    arrangement: "衔接",
    name: "名称",
    content: "内容",
    event: "事件",
    eventId: "事件编号",
    row: "这一行是",
    rowEvent: "事件",
    rowFigure: "事件里的数字",
    eventStatus: "状态",
    when: "时间",
    on: "日期",
    notBefore: "不早于",
    notAfter: "不晚于",
    place: "地点",
    summary: "概述",
    figure: "数字名称",
    value: "数值",
    valueUnit: "计量单位",
    qualifier: "说法代码",
    qualifierWord: "说法",
    written: "写法",
    asOf: "数字所指的时间",
    source: "来源",
    published: "来源刊发日期",
    places: "段落",
    url: "来源网址",
    note: "说明",
    share: "分数",
    qualifiers: { exact: "确数", about: "约数", over: "超过", nearly: "接近" },
    join: "；",
  },

  card: {
    kicker: (parts: readonly string[]): string => parts.filter(Boolean).join(" · "),
    sketch: "示意图",
    named: "来源点名的组团单位",
    pairing: (kind: string): string => `横向结对 · ${kind}`,
    pairings: "横向结对",
    projects: "来源写到的项目",
    member: (county: string, role: string | null): string =>
      role === null ? county : `${county}（${role}）`,
    elsewhere: "来源里有关的县（市、区）",
    /** For a county of which the sources say only that it is in the programme. */
    listed: "在帮扶名单上；组团单位、结对和项目，来源都没有说。",
    unnamed: "名单上有这个区，来源没有说是哪一个，图上无法标出。",
    noTeam: "参加了哪个组团，来源没有说。",
    stage: (stage: string): string => `进度：${stage}`,
    later: "此后的变化，来源没有说",
    noStage: "走到了哪一步，来源没有说。",
    since: (texts: readonly string[]): string => texts.join("；"),
    source: {
      from: (sources: readonly string[]): string => `据${sources.join("，及")}`,
      article: (publisher: string, date: string | null): string =>
        `${publisher}${date === null ? "" : formatDate(date)}报道`,
      page: (publisher: string, date: string): string => `${publisher}官方网页（${date}）`,
    },
    beyondOnMap: "图上的斜纹和点线，据官方网页",
    alt: (parts: readonly string[]): string => `${parts.filter(Boolean).join("。")}。`,
    mapOf: (names: string): string => (names ? `示意图上圈出${names}` : "广东省示意图"),
  },
} as const;
