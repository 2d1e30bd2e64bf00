import { z } from "zod";

/**
 * Units as the source counts. `dimension` says which units may be added together;
 * `factor` turns a value into the dimension's base (yuan for money).
 */
export const UNITS = {
  /** 万元 */
  "cny-10k": { dimension: "money", factor: 1e4 },
  /** 亿元 */
  "cny-100m": { dimension: "money", factor: 1e8 },
  /** 百分之 */
  percent: { dimension: "share", factor: 0.01 },
  /** 几分之几 */
  share: { dimension: "share", factor: 1 },
  /** 家(单位) */
  organization: { dimension: "organizations", factor: 1 },
  /** 名(干部) */
  cadre: { dimension: "people", factor: 1 },
  /** 人 */
  person: { dimension: "people", factor: 1 },
  /** 个(组团) */
  team: { dimension: "teams", factor: 1 },
  /** 个(县、市) */
  county: { dimension: "units", factor: 1 },
  /** 个(市辖区) */
  district: { dimension: "units", factor: 1 },
  /** 个(县、市、区) */
  unit: { dimension: "units", factor: 1 },
  /** 份(方案) */
  plan: { dimension: "plans", factor: 1 },
  /** 项(任务) */
  task: { dimension: "tasks", factor: 1 },
  /** 亩, 1/15 hectare */
  mu: { dimension: "area", factor: 1 },
  /** 年 */
  year: { dimension: "duration", factor: 1 },
} as const satisfies Record<string, { dimension: string; factor: number }>;

export type Unit = keyof typeof UNITS;

const unitIds = Object.keys(UNITS).filter((key): key is Unit => key in UNITS);

export const unit = z.enum(unitIds);

/** Units of money alone, for funds. */
export const moneyUnit = z.enum(["cny-10k", "cny-100m"]);
