/**
 * What a reader of either language is told by a quantity or a date, read by parsers that know nothing of the formats.
 */

import type { Qualifier } from "../../data/schema/fields/quantity.ts";

/** A claim as a reader understands it; the amount is in the base unit of its dimension. */
export interface Claim {
  readonly qualifier: Qualifier;
  readonly amount: number;
  /** Of land in English: the hectares, and whether they are said to be about. */
  readonly hectares?: readonly [number, boolean];
}

const FRACTION = 0.01;
const CHINESE_UNITS: Readonly<Record<string, number>> = {
  ...{
    元: 1,
    万元: 1e4,
    亿元: 1e8,
    平方米: 1,
    万平方米: 1e4,
    亩: 1,
    公顷: 15,
    年: 1,
    "%": FRACTION,
  },
  ...{ 公里: 1, 吨: 1, 万吨: 1e4, 家: 1, 户: 1, 名: 1, 人: 1, 个: 1, 份: 1, 项: 1 },
};
const ENGLISH_UNITS: Readonly<Record<string, number>> = {
  "": 1,
  "%": FRACTION,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const CHINESE_DIGITS = "零一二三四五六七八九十";
const ENGLISH_PARTS = "half third quarter fifth sixth seventh eighth ninth tenth".split(" ");
const ENGLISH_DIGITS = "one two three four five six seven eight nine ten".split(" ");

/** A number with thousands separated. */
export const readNumber = (text: string): number => Number(text.replaceAll(",", ""));

/** A quantity as Chinese writes it: 超4亿元. */
export function readChinese(text: string): Claim {
  const [, claim = "", number = "", more = "", unit = ""] =
    /^(约|近|超过?)?(.+分之.+|[\d,.]+)(余|多)?(\D*)$/u.exec(text) ?? [];
  const isOver = claim.startsWith("超") || more !== "";
  const plain = ({ 约: "about", 近: "nearly" } as const)[claim] ?? "exact";
  const qualifier = isOver ? "over" : plain;
  const [parts, some] = number.split("分之");
  if (parts !== undefined && some !== undefined)
    return { qualifier, amount: spelled(some) / spelled(parts) };
  return {
    qualifier,
    amount: readNumber(number) * (unit === "" ? 1 : (CHINESE_UNITS[unit] ?? NaN)),
  };
}

const spelled = (text: string): number =>
  CHINESE_DIGITS.includes(text) ? CHINESE_DIGITS.indexOf(text) : Number(text);

/** A quantity as English writes it: more than 400 million yuan. */
export function readEnglish(text: string): Claim {
  const claims = { "about ": "about", "more than ": "over", "nearly ": "nearly" } as const;
  const [claim, qualifier] = Object.entries(claims).find(([said]) => text.startsWith(said)) ?? [
    "",
    "exact" as const,
  ];
  const rest = text.slice(claim.length);
  const [, count, part] = /^([a-z]+) (halves|[a-z]+?)s?$/.exec(rest) ?? [];
  if (count !== undefined && part !== undefined) {
    const parts = ENGLISH_PARTS.indexOf(part.replace("halves", "half")) + 2;
    return { qualifier, amount: (ENGLISH_DIGITS.indexOf(count) + 1) / parts };
  }
  const [, top, bottom] = /^(\d+)\/(\d+)$/.exec(rest) ?? [];
  if (bottom !== undefined) return { qualifier, amount: Number(top) / Number(bottom) };
  const [, number = "", scale = ""] = /^([\d,.]+)(%| [a-z]+illion|)/.exec(rest) ?? [];
  const [, about, hectares] = /\((about )?([\d,.]+) ha\)$/.exec(rest) ?? [];
  return {
    qualifier,
    // Land is told in mu.
    amount:
      readNumber(number) *
      (ENGLISH_UNITS[scale.trim()] ?? NaN) *
      (/ hectares?$/u.test(rest) ? 15 : 1),
    ...(hectares === undefined ? {} : { hectares: [readNumber(hectares), about !== undefined] }),
  };
}

/** Binary numbers differ in the last digits from the decimal ones that are meant. */
export const clean = (amount: number): number => Number(amount.toPrecision(14));

/** Whether a printed claim follows from the source's, and is of its size. */
export function holds(printed: Claim, { qualifier, amount }: Claim): boolean {
  const [said, meant] = [clean(printed.amount), clean(amount)];
  const isNear = Math.abs(said - meant) <= 0.005 * meant;
  if (qualifier === "exact")
    return printed.qualifier === "exact" ? said === meant : printed.qualifier === "about" && isNear;
  if (printed.qualifier !== qualifier) return false;
  if (qualifier === "over") return said <= meant && said >= 0.99 * meant;
  if (qualifier === "nearly") return said >= meant && said <= 1.01 * meant;
  return isNear;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const iso = (year = "", month?: string | number, day?: string): string =>
  [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

/** The dates in a text, as the data writes them: 2024-05-29, 2023-11, 2023. */
export function readDates(text: string): string[] {
  const chineseDates = [...text.matchAll(/(\d{4})年(?:(\d+)月)?(?:(\d+)日)?/gu)];
  const englishDates = [...text.matchAll(/(?:(?:(\d{1,2}) )?([A-Z][a-z]{2})[a-z]* )?(\d{4})/g)];
  return chineseDates.length > 0
    ? chineseDates.map(([, year, month, day]) => iso(year, month, day))
    : englishDates.map(([, day, month, year]) =>
        iso(year, month === undefined ? undefined : MONTHS.indexOf(month) + 1, day),
      );
}
