import { formatDate } from "./format-when.ts";

/** Words of the pictures that stand beside a page's address where it is shared. */
export const cardWords = {
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
    /** For a county of which the sources say no more than that it is in the programme. */
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
    officialOnMap: "图上的斜纹和点线，据官方网页",
    alt: (parts: readonly string[]): string => `${parts.filter(Boolean).join("。")}。`,
    mapOf: (names: string): string => (names ? `示意图上圈出${names}` : "广东省示意图"),
  },
} as const;
