/**
 * How dates, numbers, quantities and sizes are written in Chinese.
 */

import type { When } from "../../data/schema/fields/dates.ts";
import type { Qualifier, Unit } from "../../data/schema/fields/quantity.ts";
import type { Quantity } from "../../model/figure.ts";
import type { Said } from "../language.ts";

/** Names one after the other: 甲、乙、丙. */
export const listSaid = (items: readonly Said[]): Said =>
  items.flatMap((item, at) => (at > 0 ? ["、", ...item] : item));

/** 2024、2024-05、2024-05-29 as 2024年、2024年5月、2024年5月29日. */
export function formatDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
    .filter(Boolean)
    .join("");
}

/** A time, as precisely as it is known. */
export function formatWhen({ on, notBefore, notAfter, words }: When): string {
  if (on !== undefined) return words ? `${formatDate(on)}（${words.zh}）` : formatDate(on);
  if (words) return words.zh;
  if (notBefore !== undefined && notAfter !== undefined)
    return `${formatDate(notBefore)}至${formatDate(notAfter)}之间`;
  return notAfter === undefined
    ? `${formatDate(notBefore ?? "")}之后`
    : `${formatDate(notAfter)}之前`;
}

/** A quantity with its claim: 约30%、190余名、超4亿元、近90人. */
export function formatQuantity({ value, unit, qualifier }: Quantity): string {
  const words = UNIT_WORDS[unit];
  const pattern = qualifier === "over" ? words.over : words.plain;
  return PREFIX[qualifier] + pattern.replace("{n}", formatNumber(value));
}

/** An average of ours: 余 and 多 are said of numbers that were counted, so here `over` is 超过. */
export function formatAverage({ value, unit, qualifier }: Quantity): string {
  const claim = qualifier === "over" ? "超过" : PREFIX[qualifier];
  return claim + UNIT_WORDS[unit].plain.replace("{n}", formatNumber(value));
}

/** The same in parts, for setting the number larger: the text before the number, the number, the text after it. */
export function splitQuantity(quantity: Quantity): readonly [string, string, string] {
  const whole = formatQuantity(quantity);
  const number = formatNumber(quantity.value);
  const at = whole.indexOf(number);
  return [whole.slice(0, at), number, whole.slice(at + number.length)];
}

/** A file's size; one kB is 1000 bytes. */
export const formatSize = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;

/** How quantities of a unit are written. `{n}` is the number. */
interface UnitWords {
  readonly plain: string;
  /** With the claim `over`: the word is 超, 余 or 多, depending on the unit. */
  readonly over: string;
}

const counted = (word: string): UnitWords => ({ plain: `{n}${word}`, over: `{n}余${word}` });

const UNIT_WORDS: Readonly<Record<Unit, UnitWords>> = {
  cny: { plain: "{n}元", over: "超{n}元" },
  "cny-10k": { plain: "{n}万元", over: "超{n}万元" },
  "cny-100m": { plain: "{n}亿元", over: "超{n}亿元" },
  percent: { plain: "{n}%", over: "超{n}%" },
  share: { plain: "{n}", over: "超{n}" },
  organization: counted("家"),
  company: counted("家"),
  household: counted("户"),
  cadre: counted("名"),
  person: counted("人"),
  team: counted("个"),
  county: counted("个"),
  district: counted("个"),
  unit: counted("个"),
  plan: counted("份"),
  project: counted("个"),
  task: { plain: "{n}项", over: "{n}多项" },
  mu: { plain: "{n}亩", over: "{n}多亩" },
  hectare: { plain: "{n}公顷", over: "{n}多公顷" },
  sqm: { plain: "{n}平方米", over: "超{n}平方米" },
  "sqm-10k": { plain: "{n}万平方米", over: "超{n}万平方米" },
  kilometre: { plain: "{n}公里", over: "超{n}公里" },
  tonne: { plain: "{n}吨", over: "超{n}吨" },
  "tonne-10k": { plain: "{n}万吨", over: "超{n}万吨" },
  year: { plain: "{n}年", over: "超过{n}年" },
};

/** All of a province in a word: of an autonomous region and of a municipality it is another. */
export const wholeOf = (province: string): string =>
  province.endsWith("区") ? "全区" : province.endsWith("市") ? "全市" : "全省";

/** What belongs to its government: 省里, 自治区, 市里. */
export const withinOf = (province: string): string =>
  province.endsWith("区") ? "自治区" : province.endsWith("市") ? "市里" : "省里";

/** The word of a claim; that of `over` is part of the unit's pattern. */
const PREFIX: Readonly<Record<Qualifier, string>> = {
  exact: "",
  about: "约",
  over: "",
  nearly: "近",
};
const DIGITS = "零一二三四五六七八九十";

/** A number as Chinese newspapers print it: thousands are separated from five digits on, and "1/3" is 三分之一. */
export function formatNumber(value: number | string): string {
  if (typeof value === "number")
    return value.toLocaleString("en", { useGrouping: value >= 10_000, maximumFractionDigits: 20 });
  const [numerator = "", denominator = ""] = value.split("/");
  const spell = (digits: string): string => DIGITS.charAt(Number(digits)) || digits;
  return `${spell(denominator)}分之${spell(numerator)}`;
}
