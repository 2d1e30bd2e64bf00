/**
 * The words for facts: kinds, stages, roles and sources, and the pages of counties, projects and organisations.
 */

import type { Name, Prose } from "../../data/schema/fields/text.ts";
import type { Organization } from "../../data/schema/organizations.ts";
import type { Said } from "../language.ts";
import { formatDate, listSaid, wholeOf } from "./formats.ts";

const organizationKind: Readonly<Record<Organization["kind"], string>> = {
  party: "党委机关",
  government: "政府部门",
  procuratorate: "检察机关",
  "peoples-organization": "人民团体",
  enterprise: "企业",
  institute: "科研院所",
  society: "学会",
  district: "结对的区",
  city: "结对的市",
};

/** A person, with the post that matters here where one is known. */
interface Official {
  readonly name: Name;
  readonly title: Prose | undefined;
}

const tellPerson = ({ name, title }: Official): Said => [name, title ? `（${title.zh}）` : ""];

export const recordWords = {
  status: {
    documented: "来源有记述",
    listed: "在帮扶名单上",
    outside: "不在名单上",
  },
  countyKind: {
    "county-level-city": "县级市",
    county: "县",
    "autonomous-county": "自治县",
    district: "市辖区",
  },
  organizationKind,
  /** Of a single one. */
  kindOfOrganization: organizationKind,
  projectKind: {
    plan: "方案与规划",
    logistics: "物流",
    promotion: "产品推广",
    industry: "产业",
    bid: "申报",
    digital: "数字化",
    village: "乡村建设",
  },
  stage: {
    proposed: "设想",
    planned: "计划中",
    expected: "预计完成",
    preparing: "筹备中",
    "drawn-up": "已制定",
    signed: "已签约",
    "under-way": "进行中",
    completed: "已完成",
    unknown: "进度未说明",
  },
  stageNote: (date: string): string =>
    `进度以${formatDate(date)}报道刊发时为准，之后的变化来源没有说。`,
  role: { lead: "牵头", member: "成员", convener: "召集联席会议", unknown: "是否牵头未说明" },
  membersKnown: {
    complete: "成员都列全了。",
    partial: "名单不全。",
    "not-stated": "名单全不全，没有写。",
  },
  /** The date of a number: a state on a day or in a month, or the sum of a whole year. */
  asOf: (date: string, isSum: boolean): string => {
    if (date.length > 4) return `截至${formatDate(date)}`;
    return isSum ? `${formatDate(date)}全年` : formatDate(date);
  },
  asReported: (date: string): string => `${formatDate(date)}报道`,
  event: {
    done: "已发生",
    expected: "当时预计",
    person: tellPerson,
    people: (people: readonly Official[]): Said => [
      "有关人物：",
      ...listSaid(people.map(tellPerson)),
    ],
  },
  person: {
    from: "来自",
    asOf: (date: string): string => `职务以${formatDate(date)}刊发的报道为准。`,
  },
  /** `when` is null if the sources do not say. */
  team: { arrived: (when: string | null): string => `进驻时间：${when ?? "来源未说明"}。` },
  pairing: {
    /** Of a pairing that a source tells of a prefecture and of none of its counties. */
    whole: "市一级",
    helps: { assistance: "对口帮扶", industry: "产业结对" },
    kind: { assistance: "对口帮扶协作", industry: "对口产业协作" },
  },

  /** The sources that a fact rests on. */
  basis: {
    head: {
      article: (): string => "依据：报道。",
      beyond: (kinds: string): string => `依据：只有${kinds}；报道没有写到。`,
      listed: (kinds: string): string => `依据：名单据报道推得，其余只有${kinds}。`,
      both: (kinds: string): string => `依据：报道和${kinds}；报道没有写的，逐条标明。`,
    },
    /** Framed, after a fact: which kind of source tells it. The article's paragraphs have numbers. */
    marks: { "official-page": "官", press: "报", media: "媒", institution: "机", statistics: "统" },
    /** What the marks mean: “官”是官方网页，“报”是报刊. */
    key: (kinds: readonly (readonly [mark: string, name: string])[]): string =>
      kinds.map(([mark, name]) => `“${mark}”是${name}`).join("，"),
    /** A date that the page shows without a year. */
    noYear: (day: string): string => `页面标${day}，没有年份`,
    noDate: "页面没有标日期",
    from: (kinds: string): string => `据${kinds}`,
    allFrom: (kinds: string): string => `，均据${kinds}`,
    /** Any other source than the article, of whatever kind. */
    beyond: "报道之外",
    only: (kinds: string): string => `仅见于${kinds}`,
    /** For a county that the article lists. */
    onlyTold: (kinds: string): string => `记述仅见于${kinds}`,
    /** In the column of a table that tells what a row rests on. */
    listedBy: (kind: string, list: string): string => `${kind}（名单：${list}）`,
    also: (count: number): string => `另有${count}处来源也这样写`,
    join: "，",
  },
  /** Other claims of a fact. */
  claims: {
    more: (count: number): string => `另有说法（${count}）`,
    brief: (count: number): string => `另有${count}种说法`,
    when: (when: string, status: string): string => `${when}（${status}）`,
    join: "：",
  },

  counties: {
    title: "县（市、区）",
    /** `beyond` counts the documented counties that other sources alone tell of. */
    description: (province: string, all: number, documented: number, beyond: number): string =>
      `${province}纵向帮扶的${all}个县（市、区）：${
        documented === 0
          ? "都"
          : beyond > 0
            ? `${documented - beyond}个报道有记述，${beyond}个见于报道之外，其余`
            : `${documented}个有记述，其余`
      }只知道在名单上。`,
    unnamed: "来源未点名",
    unnamedTitle: (count: number): string => `没有点名的${count}个区`,
    unnamedDescription: (count: number): string =>
      `名单上还有${count}个重点老区苏区市辖区没有点名：它们是哪里，还不知道。`,
    mark: "有记述",
  },
  county: {
    kicker: (prefecture: string, kind: string): string =>
      prefecture ? `${prefecture} · ${kind}` : kind,
    island: "海岛，没有陆地邻县",
    adcode: "行政区划代码",
    neighbours: "相邻",
    figures: "数字",
    townTeam: (town: Name): Said => ["驻镇工作队：", town],
    pairing: "横向结对",
    /** What is said of the whole prefecture. */
    prefecturePairing: {
      title: (prefecture: string): string => `${prefecture}与谁结对`,
      text: (county: string): string => `这是市一级的结对，不是单说${county}。`,
    },
    people: "人物",
    events: "经过",
    knownFor: "县情",
    honours: "称号",
    products: "产品",
    description: (name: string, prefecture: string, status: "documented" | "listed"): string =>
      status === "documented"
        ? `${prefecture}${name}的纵向帮扶：组团单位、横向结对、项目、数字和经过，每项注明来源。`
        : `${prefecture}${name}在帮扶名单上；来源没有细说，这里标明它的位置和相邻的县。`,
    closeUp: (name: string): string => `${name}及相邻的县（市、区），可点进名单上的邻县`,
    inProvince: (name: string, prefecture: string, province: string): string =>
      `${name}在${province}${prefecture}的位置`,
  },
  projects: {
    title: "项目",
    description: (count: number): string =>
      count === 0
        ? "来源还没有写到一个项目。"
        : `来源写到的${count}个项目和方案，按县排列，标明刊发时走到哪一步。`,
    participants: "谁参与，做什么",
    parts: "其中包括",
    partOf: "属于",
    more: "另外还知道",
    steps: "经过",
    stage: "进度",
    due: "当时预计",
  },
  organizations: {
    title: "单位",
    description: (count: number): string =>
      count === 0
        ? "来源还没有点名一家单位。"
        : `来源点名的${count}家单位，有的参加帮扶，有的只在其中一件事里出现。参加帮扶的单位多数没有点名。`,
    places: (names: readonly Name[], province: string): Said =>
      names.length > 0
        ? ["涉及：", ...listSaid(names.map((one) => [one]))]
        : [`涉及${wholeOf(province)}`],
  },
  organization: {
    description: (name: string, places: readonly string[]): string =>
      `来源里写到的${name}${places.length > 0 ? `，涉及${places.join("、")}` : ""}：参加的组团、项目和经过，每项注明来源。`,
    teams: "参加的组团",
    prefectures: "帮扶的地级市",
    town: (town: string): string => `（${town}驻镇帮镇扶村）`,
    projects: "参与的项目",
    people: "来自本单位的人员",
  },
} as const;
