import { formatDate } from "./format-when.ts";

/** Names of kinds, stages and roles, and how records are introduced. */
export const recordWords = {
  status: {
    documented: "来源有记述",
    official: "仅见于官方网页",
    listed: "在帮扶名单上",
    outside: "不在名单上",
  },
  countyKind: {
    "county-level-city": "县级市",
    county: "县",
    "autonomous-county": "自治县",
    district: "市辖区",
  },
  organizationKind: {
    party: "党委机关",
    government: "政府部门",
    procuratorate: "检察机关",
    "peoples-organization": "人民团体",
    enterprise: "企业",
    institute: "科研院所",
    society: "学会",
    district: "结对的区",
    city: "结对的市",
  },
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
    complete: "来源列出了全部成员。",
    partial: "来源只写出其中一部分成员。",
    "not-stated": "来源没有说明名单是否完整。",
  },
  /** The date a number stands for: a state at a day or in a month, or the sum of a whole year. */
  asOf: (date: string, isSum: boolean): string => {
    if (date.length > 4) return `截至${formatDate(date)}`;
    return isSum ? `${formatDate(date)}全年` : formatDate(date);
  },
  asReported: (date: string): string => `${formatDate(date)}报道`,
  event: {
    done: "已发生",
    expected: "当时预计",
    place: (name: string): string => `（${name}）`,
    person: (name: string, title: string): string => (title ? `${name}（${title}）` : name),
    people: (names: readonly string[]): string => `有关人物：${names.join("、")}`,
  },
  person: {
    from: "来自",
    asOf: (date: string): string => `职务以${formatDate(date)}刊发的报道为准。`,
  },
  team: { arrived: (date: string): string => `进驻时间：${date}。` },
  pairing: {
    helps: { assistance: "对口帮扶", industry: "产业结对" },
    kind: { assistance: "对口帮扶协作", industry: "对口产业协作" },
  },
} as const;
