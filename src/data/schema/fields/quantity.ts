/** Figures: numbers that never stand without their unit, qualifier, date and source. */

import { z } from "zod";
import { field, oneOf, withWords } from "../field.ts";
import { cite, otherClaims } from "./citation.ts";
import { asOf } from "./dates.ts";
import { note } from "./text.ts";

/**
 * Units as the source counts. `dimension` says which units may be added together;
 * `factor` turns a value into the dimension's base (yuan for money); `word` is the unit in an editor's pick list.
 */
export const UNITS = {
  cny: { word: "元", dimension: "money", factor: 1 },
  "cny-10k": { word: "万元", dimension: "money", factor: 1e4 },
  "cny-100m": { word: "亿元", dimension: "money", factor: 1e8 },
  percent: { word: "百分比（%）", dimension: "share", factor: 0.01 },
  share: { word: "几分之几", dimension: "share", factor: 1 },
  organization: { word: "家（单位）", dimension: "organizations", factor: 1 },
  company: { word: "家（企业）", dimension: "companies", factor: 1 },
  household: { word: "户", dimension: "households", factor: 1 },
  cadre: { word: "名（干部）", dimension: "people", factor: 1 },
  person: { word: "人", dimension: "people", factor: 1 },
  team: { word: "个（组团）", dimension: "teams", factor: 1 },
  county: { word: "个（县、市）", dimension: "units", factor: 1 },
  district: { word: "个（市辖区）", dimension: "units", factor: 1 },
  unit: { word: "个（县、市、区）", dimension: "units", factor: 1 },
  plan: { word: "份（方案）", dimension: "plans", factor: 1 },
  task: { word: "项（任务）", dimension: "tasks", factor: 1 },
  project: { word: "个（项目）", dimension: "projects", factor: 1 },
  /** 1/15 hectare. */
  mu: { word: "亩", dimension: "area", factor: 1 },
  hectare: { word: "公顷", dimension: "area", factor: 15 },
  /** Of floors; never added to land. */
  sqm: { word: "平方米（建筑面积）", dimension: "floor", factor: 1 },
  "sqm-10k": { word: "万平方米（建筑面积）", dimension: "floor", factor: 1e4 },
  kilometre: { word: "公里", dimension: "length", factor: 1 },
  tonne: { word: "吨", dimension: "mass", factor: 1 },
  "tonne-10k": { word: "万吨", dimension: "mass", factor: 1e4 },
  year: { word: "年", dimension: "duration", factor: 1 },
} as const satisfies Record<string, { word: string; dimension: string; factor: number }>;

export type Unit = keyof typeof UNITS;

/** A value as a plain number: "1/3" is 0.333… */
export function toNumber(value: number | string): number {
  if (typeof value === "number") return value;
  const [numerator = "", denominator = "1"] = value.split("/");
  return Number(numerator) / Number(denominator);
}

/** The value in the base unit of its dimension (yuan for money). */
export function toBase({
  value,
  unit,
}: {
  readonly value: number | string;
  readonly unit: Unit;
}): number {
  return toNumber(value) * UNITS[unit].factor;
}

const unitIds = Object.keys(UNITS).filter((key): key is Unit => key in UNITS);

const unitWords = Object.fromEntries(unitIds.map((key) => [key, UNITS[key].word]));

const unit = field(
  withWords(z.enum(unitIds), unitWords),
  "单位",
  "数值用什么单位数，照来源的写法：来源写万元就用万元，不换算成亿元。",
  ["cny-10k", "cadre"],
);

/** Only the units of money, for funds. */
export const moneyUnit = field(
  oneOf({
    cny: UNITS.cny.word,
    "cny-10k": UNITS["cny-10k"].word,
    "cny-100m": UNITS["cny-100m"].word,
  }),
  "单位",
  "钱的单位，照来源的写法：来源写万元就用万元，不换算成亿元。",
  ["cny-10k", "cny-100m"],
);

/** What the source claims of a number: exact; about (约、左右); over (超、余、多); nearly (近). */
export const qualifier = field(
  oneOf({ exact: "确数", about: "约", over: "超", nearly: "近" }),
  "说法",
  "来源怎样说这个数：没有修饰是确数，“约、左右”是约，“超、余、多”是超，“近”是近；照来源写，不替它取整。",
  ["exact", "over"],
);

/** A number of zero or more, or a fraction such as "1/3" where the source speaks in fractions. */
export const value = field(
  z.union(
    [z.number().nonnegative(), z.string().regex(/^[1-9]\d*\/[1-9]\d*$/, { error: "fraction" })],
    {
      error: "value",
    },
  ),
  "数值",
  "来源写的数字，不带引号、逗号和单位；来源说的是几分之几，写成带引号的分数。",
  [2927.6, 156, "1/3"],
);

/** The members that make a number a figure: value, unit, qualifier, date and source are never apart. */
export const figureFields = {
  /** The number as printed, in `unit`. */
  value,
  unit,
  qualifier,
  /** The date or period for which it stands; null where the source does not say. */
  asOf,
  cite,
  /** What a reader must know to read the figure rightly. */
  note,
  otherClaims: otherClaims(
    { value, unit, qualifier },
    { value: 160, unit: "organization", qualifier: "about" },
  ),
};

export type Qualifier = z.infer<typeof qualifier>;
