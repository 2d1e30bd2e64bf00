/**
 * The words of charts and of share cards, of pictures as files and told in words, and the column heads of their tables.
 */

import { formatDate, wholeOf } from "./formats.ts";

/** A county with its share of older people. */
interface Share {
  readonly name: string;
  readonly share: string;
}

const listShares = (shares: readonly Share[]): string =>
  shares.map(({ name, share }) => name + share).join("、");

/** What a source is, after its publisher. */
const BEYOND = {
  ...{ "official-page": "官方网页", press: "", media: "" },
  ...{ institution: "资料", statistics: "统计资料" },
} as const;

/** What a share card shows, for those who do not see it. */
interface CardAlt {
  readonly name: string;
  readonly kicker: string;
  readonly facts: readonly { readonly label: string; readonly said: string }[];
  readonly source: string;
  /** The counties with a ring. */
  readonly ringed: readonly string[];
  readonly province: string;
}

export const pictureWords = {
  help: {
    title: (teams: number, pairs: number): string =>
      `${teams}个县知道谁组团来帮，${pairs}个只知道和谁结对`,
    /** `key`: the marks of what other sources alone tell; empty if there is none. */
    description: (key: string): string =>
      `其余各县由哪些单位组团，还不知道。${key ? `名字后的${key}。` : ""}`,
    kind: {
      lead: "牵头",
      member: "参加",
      convener: "召集联席会议",
      unknown: "参加，谁牵头未说明",
      pairing: "横向对口帮扶",
      industry: "横向产业协作",
    },
    /** The same in few characters. */
    chip: {
      lead: "牵头",
      member: "参加",
      convener: "召集会议",
      unknown: "参加",
      pairing: "结对",
      industry: "产业协作",
    },
    /** What no source says of a team; empty if all is said. */
    open: (leadUnknown: boolean, partial: boolean): string =>
      [...(leadUnknown ? ["没有写谁牵头"] : []), ...(partial ? ["名单不全"] : [])].join("；"),
    pairsOnly: "只知道结对的，按帮扶的一方列出",
    earlier: (date: string): string => `说的是${formatDate(date)}，早于纵向帮扶`,
  },
  older: {
    title: (all: number, above: number, province: string): string =>
      `${all}个县里，${above}个比${wholeOf(province)}更老`,
    description: (asOf: string | null): string =>
      `65岁及以上的人占常住人口的比重，${asOf === null ? "" : formatDate(asOf)}人口普查。一个点是一个县（市、区），标出名字的是报道写到的。`,
    note: "比重由本站按普查人数算出。说的是各地原来的情况，不是帮扶做的事。",
    province: (share: string, province: string): string => `${wholeOf(province)}${share}`,
    together: (count: number, share: string): string => `这${count}个合起来${share}`,
    long: {
      sums: (all: string, together: string, province: string): string =>
        `65岁及以上的人，${wholeOf(province)}占${all}，这些县（市、区）合起来占${together}。`,
      ends: (lowest: readonly Share[], highest: readonly Share[]): string =>
        `最低的是${listShares(lowest)}，最高的是${listShares(highest)}。`,
      told: (counties: readonly Share[]): string => `报道写到的是：${listShares(counties)}。`,
    },
  },
  forces: {
    title: (place: string, all: number, known: number): string =>
      `帮${place}的${all}股力量，叫得出名字的有${known}股`,
    description: "制度上是这样设计的；落到一个县，能查到的有多少，拿一个县来看。",
    unstated: "还不知道",
  },
  timeline: {
    title: (dated: number, undated: number, expected: number): string =>
      `${dated}件事有日子，${undated}件只知大概，${expected}件还等结果`,
    dated: "有年月的",
    undated: "只知大概时间的",
    expected: "当时预计的，结果还不知道",
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
    /** `parts`: dates and paragraphs of a source. */
    source: (source: string, parts: readonly string[], url: string): string =>
      `来源：${[source, ...parts].join("，")}。${url}`,
    counted: (text: string, count: number): string => `${text} ${count}`,
    address: (address: string): string => `完整的数据和说明：${address}`,
  },
  inWords: {
    summary: "文字说明",
    places: (count: number): string => `图中有${count}个县（市、区）。`,
    /** Who helps a county, by how; `known` says whether the list of its team is complete. */
    county: (
      name: string,
      helpers: readonly { readonly units: readonly string[]; readonly kind: string }[],
      known: string,
    ): string =>
      `${name}：${helpers.map(({ units, kind }) => units.join("、") + kind).join("；")}。${known}`,
    force: (name: string, units: readonly string[]): string => `${name}：${units.join("；")}。`,
    unit: (name: string, kind: string): string => `${name}，${kind}`,
    figure: (name: string, quantity: string): string => name + quantity,
    onMap: (names: readonly string[]): string => `报道有记述的是：${names.join("、")}。`,
    onBeyond: (names: readonly string[]): string => `见于报道之外的是：${names.join("、")}。`,
    and: "、",
    comma: "，",
    semicolon: "；",
    stop: "。",
  },
  csv: {
    older: "65岁及以上（人）",
    residents: "常住人口（人）",
    olderShare: "65岁及以上占比（%），本站计算",
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
    content: "内容",
    source: "来源",
    published: "来源刊发日期",
    places: "段落",
    url: "来源网址",
    note: "说明",
    join: "；",
  },

  card: {
    kicker: (parts: readonly string[]): string => parts.filter(Boolean).join(" · "),
    sketch: "示意图",
    named: "来源点名的组团单位",
    pairing: (kinds: readonly string[]): string => `横向结对 · ${kinds.join("、")}`,
    pairings: "横向结对",
    projects: "来源写到的项目",
    member: (county: string, role: string | null): string =>
      role === null ? county : `${county}（${role}）`,
    elsewhere: "来源里有关的县（市、区）",
    /** For a county of which the sources say only that it is in the programme. */
    open: (name: string): string => `谁在帮${name}？`,
    listed: "有一个组团去了那里；是哪些单位、与谁结对、做了什么，还不知道。你知道吗？",
    openUnnamed: "是哪几个区？",
    unnamed: "名单上还有这几个区没有点名，图上无法标出。你知道吗？",
    noTeam: "参加了哪个组团，来源没有说。",
    /** Words of the data in large type. */
    headline: (words: string): string => words,
    stage: (stage: string): string => `进度：${stage}`,
    later: "此后的变化，来源没有说",
    noStage: "走到了哪一步，来源没有说。",
    since: (texts: readonly string[]): string => texts.join("；"),
    source: {
      /** Of more than two the first stands for all: a line has no room for them. */
      from: (sources: readonly string[]): string =>
        sources.length > 2
          ? `据${sources[0] ?? ""}等${sources.length}处来源`
          : `据${sources.join("，及")}`,
      article: (publisher: string, date: string | null): string =>
        `${publisher}${date === null ? "" : formatDate(date)}报道`,
      beyond: (kind: keyof typeof BEYOND, publisher: string, date: string): string =>
        `${publisher}${BEYOND[kind]}（${date}）`,
    },
    beyondOnMap: "图上的浅红色，见于报道之外",
    alt: ({ name, kicker, facts, source, ringed, province }: CardAlt): string =>
      [
        [name, kicker].filter(Boolean).join(" · "),
        facts.map(({ label, said }) => (label ? `${label}：${said}` : said)).join("；"),
        source,
        ringed.length > 0 ? `示意图上圈出${ringed.join("、")}` : `${province}示意图`,
      ]
        .filter(Boolean)
        .map((text) => `${text}。`)
        .join(""),
  },
} as const;
