import { formatDate } from "./format-when.ts";

/** Words of the map and the charts. */
export const pictureWords = {
  map: {
    title: (province: string): string => `${province}被帮扶县（市、区）示意图`,
    /** `official` counts those that official pages alone tell of; they are not among `documented`. */
    description: (documented: number, official: number, listed: number, pairs: string): string =>
      `红色 ${documented} 个县（市）报道有记述，${official > 0 ? `斜纹 ${official} 个仅见于官方网页，` : ""}绿色 ${listed} 个在名单上而来源没有细说，灰色不在名单上${pairs ? `；蓝色弧线是横向结对：${pairs}` : ""}。`,
    pair: {
      assistance: (helper: string, county: string): string => `${helper}帮${county}`,
      industry: (helper: string, county: string): string => `${helper}与${county}产业结对`,
    },
    legend: "图例",
    arc: {
      assistance: "横向对口帮扶",
      industry: "横向产业协作",
    },
    arcsOfficial: (count: number): string => `另有${count}对仅见于官方网页`,
    arcOfficial: (kind: string): string => `${kind}，仅见于官方网页`,
    listedOnly: "在帮扶名单上，来源没有细说",
    sketch: "示意图，不作划界依据。空白处是海面或外省，没有画。",
    near: {
      self: "本县（市、区）",
      documented: "报道有记述",
      official: "仅见于官方网页",
      listed: "也在名单上",
      outside: "不在名单上",
    },
    unnamed: (count: number): string => `另有 ${count} 个市辖区来源没有点名，图上无法标出。`,
    unnamedLink: "看这几个区",
    more: "关于这张图",
    unitTitle: (name: string, parent: string, status: string): string =>
      `${name}，${parent}，${status}`,
  },
  help: {
    title: "谁在帮谁",
    /** Whether some of it official pages alone tell. */
    description: (hasOfficial: boolean): string =>
      `左边是单位，右边是它们帮的县（市、区）。${
        hasOfficial
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
} as const;
