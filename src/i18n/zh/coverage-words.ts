/**
 * The words of the coverage board.
 */

import type { Aspect, Knowledge } from "../../model/coverage.ts";
import type { FactKind } from "../../model/fact-coverage.ts";
import { formatDate } from "./formats.ts";

/** The column heads of the board. */
const aspect: Readonly<Record<Aspect, string>> = {
  team: "组团",
  lead: "牵头",
  pairing: "结对",
  project: "项目",
  figure: "数字",
  money: "资金",
  event: "经过",
  person: "人物",
};

/** When an aspect counts as known, and when as known in part. */
const aspectMeaning: Readonly<Record<Aspect, string>> = {
  team: "来源列全了县级组团的成员，算已知；只写出一部分，或没说是否完整，算部分已知。数字是写到的单位数。",
  lead: "来源写明哪家牵头，算已知；只写到成员的，算没有写。",
  pairing: "写到对口帮扶协作，算已知；只写到产业协作，算部分已知。",
  project: "写到项目并说明进度，算已知；进度一个也没有说，算部分已知。",
  figure: "页面上有来源给出的数字，帮扶资金除外。",
  money:
    "写到给这个县的帮扶资金，算已知；只有别的金额，或只有组团单位没有分到县的总数，算部分已知。",
  event: "有已经发生的事，算已知；只有当时预计的事，算部分已知。",
  person: "写到在这里任职的人。",
};

const knowledge: Readonly<Record<Knowledge, string>> = {
  known: "已知",
  partly: "部分已知",
  unknown: "来源没有写",
};

const factKind: Readonly<Record<FactKind, string>> = {
  figure: "数字",
  project: "项目",
  team: "组团",
  pairing: "横向结对",
  event: "事件",
};

export const coverageWords = {
  coverage: {
    title: "还缺什么",
    description: "每个县（市、区）知道什么、缺什么，哪些事实只有一个来源，哪些来源已经超过一年。",
    link: "逐县看还缺什么",
    /** The board in a sentence. */
    told: (units: number, told: number): string =>
      told === 0
        ? `${units}个县（市、区）都只知道在名单上。`
        : `${units}个县（市、区）中，${told}个有来源写到名单以外的情况${told < units ? `，${units - told}个只知道在名单上` : ""}。`,
    oneSource: (told: number, oneSource: number): string => {
      if (oneSource === 0) return "";
      return oneSource === told
        ? "写到的县，全都只靠一个来源。"
        : `写到的${told}个里，${oneSource}个只靠一个来源。`;
    },
    facts: (facts: number, single: number, old: number): string => {
      const lacks = [
        single > 0 && (single === facts ? "都没有第二个来源" : `${single}条没有第二个来源`),
        old > 0 && (old === facts ? "来源都已超过一年" : `${old}条的来源已超过一年`),
      ].filter(Boolean);
      if (facts === 0) return "数字、项目、组团、结对、事件，一条也没有。";
      return [`数字、项目、组团、结对、事件一共${facts}条`, ...lacks].join("，") + "。";
    },
    undated: (count: number): string =>
      count > 0 ? `${count}条有来源没有写明年份，算不出新旧。` : "",
    /** That the numbers are ours, and the day for which they hold. */
    ours: (day: string): string =>
      `以上数目由本站从数据算出，不是来源的说法。新旧以最近一次查阅来源的${formatDate(day)}为准。`,
    /** The questions that the board asks of each unit. */
    question: {
      team: "哪些单位组团",
      lead: "谁牵头",
      pairing: "与谁横向结对",
      project: "有什么项目",
      figure: "有哪些数字",
      money: "有多少帮扶资金",
      event: "发生过什么",
      person: "谁在那里任职",
    } satisfies Readonly<Record<Aspect, string>>,
    answered: (known: number, partly: number): string =>
      [known > 0 && `${known}个已知`, partly > 0 && `${partly}个部分已知`]
        .filter(Boolean)
        .join("，") || "一个也没有写到",
    board: "逐县看",
    caption: "每个县（市、区）已知什么：来源写到的、只写到一部分的、没有写的",
    unit: "县（市、区）",
    aspect,
    knowledge,
    sources: "来源",
    sourceCount: (count: number): string => (count === 0 ? "没有" : `${count}个`),
    /** Number and date of the sources under a unit's name, where the window is too narrow for columns of their own. */
    sourceLine: (count: number, newest: string): string => `${count}个来源，最新：${newest}`,
    newestDate: (newest: string | null, old: boolean): string => {
      if (newest === null) return "年份不明";
      return old ? `${formatDate(newest)}（超过一年）` : formatDate(newest);
    },
    newest: "最新来源",
    unplaced: "来源未点名",
    legend: "图例",
    legendCount: "标记后的数字是条数。",
    how: "各栏怎么算",
    aspectMeaning,
    sourcesMeaning:
      "名单以外的事实一共出自几个来源；证明在名单上的出处和边界数据不算。最新来源是其中最晚的刊发日期。",
    single: "没有第二个来源",
    singleText: "别的来源也这样说，或另有说法，都算第二个来源；同一来源的另一段不算。",
    singleNone: "没有只靠一个来源的事实。",
    oldFacts: "来源已超过一年",
    oldText: "这些事实最新的来源也已超过一年，情况可能已经变了。",
    oldNone: "没有来源全部超过一年的事实。",
    undatedFacts: "有来源没有写明年份",
    factKind,
    kindCount: (kind: FactKind, count: number, all: number): string =>
      count === all
        ? `${factKind[kind]}：${count}条，全部`
        : `${factKind[kind]}：${count}条，共${all}条`,
    /** The name of a fact in a list. */
    fact: (kind: FactKind, place: string, name: string): string => {
      if (kind === "team") return name ? `${place}${name}驻镇工作队` : `${place}组团`;
      if (kind === "pairing") return `${name}与${place}`;
      return place ? `${place}：${name}` : name;
    },
    help: "帮着补上",
    helpText: "手头有公开的出处，能补上一格，或给一条事实添第二个来源，请告诉我们。",
    helpLink: "怎样补充和更正",
  },
} as const;
