import type { When } from "../../data/schema/fields/dates.ts";
import type { Qualifier, Unit } from "../../data/schema/fields/quantity.ts";
import type { Quantity } from "../../model/figure.ts";

/** 2024、2024-05、2024-05-29 as 2024年、2024年5月、2024年5月29日. */
export function formatDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
    .filter(Boolean)
    .join("");
}

/** A time no more precisely than it is known. */
export function formatWhen({ on, notBefore, notAfter, words }: When): string {
  if (on !== undefined) return words ? `${formatDate(on)}（${words.zh}）` : formatDate(on);
  if (words) return words.zh;
  if (notBefore !== undefined && notAfter !== undefined)
    return `${formatDate(notBefore)}至${formatDate(notAfter)}之间`;
  return notAfter === undefined
    ? `${formatDate(notBefore ?? "")}之后`
    : `${formatDate(notAfter)}之前`;
}

/** How a unit is written: after the number, and with "more than". `{n}` is the number. */
interface UnitWords {
  readonly plain: string;
  /** The source's 超、余、多, by what it counts. */
  readonly over: string;
}

const counted = (word: string): UnitWords => ({ plain: `{n}${word}`, over: `{n}余${word}` });

const UNIT_WORDS: Readonly<Record<Unit, UnitWords>> = {
  "cny-10k": { plain: "{n}万元", over: "超{n}万元" },
  "cny-100m": { plain: "{n}亿元", over: "超{n}亿元" },
  percent: { plain: "{n}%", over: "超{n}%" },
  share: { plain: "{n}", over: "超{n}" },
  organization: counted("家"),
  cadre: counted("名"),
  person: counted("人"),
  team: counted("个"),
  county: counted("个"),
  district: counted("个"),
  unit: counted("个"),
  plan: counted("份"),
  task: { plain: "{n}项", over: "{n}多项" },
  mu: { plain: "{n}亩", over: "{n}多亩" },
  year: { plain: "{n}年", over: "超过{n}年" },
};

const PREFIX: Readonly<Record<Qualifier, string>> = {
  exact: "",
  about: "约",
  over: "",
  nearly: "近",
};
const DIGITS = "零一二三四五六七八九十";

/** A number as Chinese newspapers print it: no thousands separator below five digits; "1/3" as 三分之一. */
function formatNumber(value: number | string): string {
  if (typeof value === "number")
    return value.toLocaleString("en", { useGrouping: value >= 10_000, maximumFractionDigits: 20 });
  const [numerator = "", denominator = ""] = value.split("/");
  const spell = (digits: string): string => DIGITS.charAt(Number(digits)) || digits;
  return `${spell(denominator)}分之${spell(numerator)}`;
}

/** A figure in words, its claim kept: 约30%、190余名、超4亿元、近90人. */
export function formatQuantity({ value, unit, qualifier }: Quantity): string {
  const words = UNIT_WORDS[unit];
  const pattern = qualifier === "over" ? words.over : words.plain;
  return PREFIX[qualifier] + pattern.replace("{n}", formatNumber(value));
}

/** The parts of a figure for setting it large: what stands before the number, the number, what follows. */
export function splitQuantity(quantity: Quantity): readonly [string, string, string] {
  const whole = formatQuantity(quantity);
  const number = formatNumber(quantity.value);
  const at = whole.indexOf(number);
  return [whole.slice(0, at), number, whole.slice(at + number.length)];
}
