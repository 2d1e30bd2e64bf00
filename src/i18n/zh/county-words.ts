/**
 * The words of a county's page around its facts: what all counties share, the questions that are open, what kind of place
 * it is, what is told around it, and where to look; and of the page that sets two counties side by side.
 */

import type { Measure } from "../../model/census.ts";
import type { Average } from "../../model/scale.ts";
import type { Said } from "../language.ts";
import { formatDate, wholeOf } from "./formats.ts";
import { listAverages } from "./site-words.ts";

const measure: Readonly<Record<Measure, string>> = {
  residents: "常住人口",
  older: "65岁及以上",
  young: "14岁及以下",
  urban: "住在城镇",
  alone: "一人户",
  schooling: "平均受教育",
};

export const countyWords = {
  /** The eight questions of the coverage board, asked of one county. */
  questions: {
    title: (known: number, partly: number, all: number): string => {
      if (known + partly === 0) return `${all}个问题，都还没有答案`;
      const said = [
        ...(known > 0 ? [`${known}个有答案`] : []),
        ...(partly > 0 ? [`${partly}个只答了一部分`] : []),
      ];
      return [`${all}个问题`, ...said].join("，");
    },
    note: "●有答案，◐只答了一部分，○没有写。不知道，不等于没有。",
  },
  shared: {
    title: (all: number): string => `${all}个县平均下来`,
    average: (averages: readonly Average[], province: string): Said => [
      "一个县平均有",
      ...listAverages(averages, province),
      `。这是本站用${wholeOf(province)}的合计除出来的，不是分到每个县的数。`,
    ],
  },
  kindOfPlace: {
    title: (name: string): string => `${name}是怎样的地方`,
    measure,
    rank: (rank: number, of: number): string => `${of}个里第${rank}`,
    note: (date: string | null): string =>
      `${date === null ? "" : `${formatDate(date)}的`}人口普查，早于纵向帮扶，是背景，不是帮扶的结果。百分比和名次由本站算出，名次从高到低，只排有名字的县（市、区）。`,
    caption: (name: string, province: string): string =>
      `${name}的人口，和所在的市、${wholeOf(province)}比`,
  },
  around: {
    title: "附近写到了谁",
    nearest: (km: number): string => `离这里最近、有记述的县，约${km}公里`,
    neighbour: "相邻的县，有记述",
    distance: "两地中心的直线距离，本站按示意图量得。",
    prefecture: (name: string, told: number, all: number): string =>
      told === 0
        ? `${name}被帮扶的${all}个县（市、区），都还只知道在名单上。`
        : `${name}被帮扶的${all}个县（市、区），写到了${told}个。`,
  },
  look: {
    title: "去哪里查",
    portal: (name: string): string => `${name}政府网站`,
    /** Around the words that are searched for, which are Chinese. */
    search: ["在网上搜“", "”"],
  },
  further: {
    title: "延伸阅读",
    note: "可以接着读的网页。本站的事实不是取自这里；取自哪里，见下面的来源。",
  },
  photo: {
    title: "照片",
    credit: (name: string): string => `图/${name}`,
    taken: (date: string): string => `${formatDate(date)}摄`,
    from: "看原页",
  },
  foot: {
    title: "名单和位置",
    steps: "前后的县",
    previous: (name: string): string => `← ${name}`,
    next: (name: string): string => `${name} →`,
    siblings: (prefecture: string): string => `${prefecture}被帮扶的县（市、区）`,
  },
  compare: {
    title: "两个县比一比",
    text: (questions: number): string => `${questions}个问题的答案，加上普查里的几个数，并排看。`,
    pick: "选一个县",
    first: "左边",
    second: "右边",
    /** The script replaces {a}, {b} and {id}. */
    pair: "{a}和{b}",
    absent: "没有“{id}”这个县，请另选一个。",
    same: "两边是同一个县，请另选一个。",
    link: (name: string): string => `和${name}比一比`,
    caption: "被帮扶的县（市、区）：来源答上了哪些问题，普查里的几个数",
    measure: (of: Measure): string => `普查：${measure[of]}`,
    unknown: "不知道",
    /** Of money: only sums that no source divides by county, or that are no assistance. */
    undivided: "没有分到县的数",
  },
} as const;
