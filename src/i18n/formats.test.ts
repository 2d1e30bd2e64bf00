/**
 * The same quantity in both languages. What a reader of either is told is read back here by a parser that knows nothing
 * of the formats, and compared with what the source claims.
 */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Qualifier, type Unit, UNITS } from "../data/schema/fields/quantity.ts";
import { type Quantity, toBase } from "../model/figure.ts";
import * as english from "./en/formats.ts";
import * as chinese from "./zh/formats.ts";

/** A claim as a reader understands it; the amount is in the base unit of its dimension. */
interface Claim {
  readonly qualifier: Qualifier;
  readonly amount: number;
  /** Of land in English: the hectares, and whether they are said to be about. */
  readonly hectares?: readonly [number, boolean];
}

const FRACTION = 0.01;
const CHINESE_UNITS: Readonly<Record<string, number>> = {
  ...{ 万元: 1e4, 亿元: 1e8, 万平方米: 1e4, 亩: 1, 年: 1, "%": FRACTION },
  ...{ 家: 1, 名: 1, 人: 1, 个: 1, 份: 1, 项: 1 },
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

const digits = (text: string): number => Number(text.replaceAll(",", ""));

function readChinese(text: string): Claim {
  const [, claim = "", number = "", more = "", unit = ""] =
    /^(约|近|超过?)?(.+分之.+|[\d,.]+)(余|多)?(\D*)$/u.exec(text) ?? [];
  const isOver = claim.startsWith("超") || more !== "";
  const plain = ({ 约: "about", 近: "nearly" } as const)[claim] ?? "exact";
  const qualifier = isOver ? "over" : plain;
  const [parts, some] = number.split("分之");
  if (parts !== undefined && some !== undefined)
    return { qualifier, amount: spelled(some) / spelled(parts) };
  return { qualifier, amount: digits(number) * (unit === "" ? 1 : (CHINESE_UNITS[unit] ?? NaN)) };
}

const spelled = (text: string): number =>
  CHINESE_DIGITS.includes(text) ? CHINESE_DIGITS.indexOf(text) : Number(text);

function readEnglish(text: string): Claim {
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
    amount: digits(number) * (ENGLISH_UNITS[scale.trim()] ?? NaN),
    ...(hectares === undefined ? {} : { hectares: [digits(hectares), about !== undefined] }),
  };
}

const UNIT_IDS = Object.keys(UNITS).filter((key): key is Unit => key in UNITS);
const number = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000_000 }),
  fc.integer({ min: 0, max: 10_000 }),
  fc.integer({ min: 1, max: 1_000_000_000 }).map((parts) => parts / 10_000),
);
const fraction = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 12 }))
  .map(([some, parts]) => `${some}/${parts}`);
const quantity: fc.Arbitrary<Quantity> = fc.constantFrom(...UNIT_IDS).chain((unit) =>
  fc.record({
    value: unit === "share" ? fc.oneof(number, fraction) : number,
    unit: fc.constant(unit),
    qualifier: fc.constantFrom("exact", "about", "over", "nearly"),
  }),
);

/** Binary numbers differ in the last digits from the decimal ones that are meant. */
const clean = (amount: number): number => Number(amount.toPrecision(14));

/** Whether a printed claim follows from the source's, and is of its size. */
function holds(printed: Claim, { qualifier, amount }: Claim): boolean {
  const [said, meant] = [clean(printed.amount), clean(amount)];
  const isNear = Math.abs(said - meant) <= 0.005 * meant;
  if (qualifier === "exact")
    return printed.qualifier === "exact" ? said === meant : printed.qualifier === "about" && isNear;
  if (printed.qualifier !== qualifier) return false;
  if (qualifier === "over") return said <= meant && said >= 0.99 * meant;
  if (qualifier === "nearly") return said >= meant && said <= 1.01 * meant;
  return isNear;
}

describe("a quantity in two languages", () => {
  it("keeps claim and value in Chinese, digit by digit", () => {
    fc.assert(
      fc.property(quantity, (one) => {
        const { qualifier, amount } = readChinese(chinese.formatQuantity(one));
        expect([qualifier, clean(amount)]).toEqual([one.qualifier, clean(toBase(one))]);
      }),
    );
  });

  it("claims nothing in English that does not follow from the source's claim", () => {
    fc.assert(
      fc.property(quantity, (one) => {
        const text = english.formatQuantity(one);
        const printed = readEnglish(text);
        const source: Claim = { qualifier: one.qualifier, amount: toBase(one) };
        expect(holds(printed, source), text).toBe(true);
        if (one.unit !== "mu") return;
        expect(clean(printed.amount)).toBe(clean(source.amount));
        const [hectares = NaN, isAbout = false] = printed.hectares ?? [];
        const land: Claim = {
          qualifier: isAbout ? "about" : printed.qualifier,
          amount: hectares * 15,
        };
        expect(holds(land, source), text).toBe(true);
      }),
    );
  });

  it("says in one language what it says in the other", () => {
    fc.assert(
      fc.property(quantity, (one) => {
        const texts = [english.formatQuantity(one), chinese.formatQuantity(one)] as const;
        expect(holds(readEnglish(texts[0]), readChinese(texts[1])), texts.join(" ")).toBe(true);
      }),
    );
  });

  it("gives the same words in three parts, the number alone in the middle", () => {
    fc.assert(
      fc.property(quantity, (one) => {
        for (const say of [chinese, english]) {
          expect(say.splitQuantity(one).join("")).toBe(say.formatQuantity(one));
          if (typeof one.value === "number")
            expect(say.splitQuantity(one)[1]).toMatch(/^[\d,]+(?:\.\d+)?$/);
        }
      }),
    );
  });

  it("keeps claim and size of an average", () => {
    fc.assert(
      fc.property(quantity, (one) => {
        const source: Claim = { qualifier: one.qualifier, amount: toBase(one) };
        expect(holds(readEnglish(english.formatAverage(one)), source)).toBe(true);
        expect(holds(readChinese(chinese.formatAverage(one)), source)).toBe(true);
      }),
    );
  });

  it("prints a number so that it can be read back", () => {
    fc.assert(
      fc.property(number, (one) => {
        expect([chinese, english].map((say) => digits(say.formatNumber(one)))).toEqual([one, one]);
      }),
    );
  });
});

describe("a date in two languages", () => {
  const MONTHS = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
  ];
  const iso = (year = "", month?: string | number, day?: string): string =>
    [year, month, day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, "0"))
      .join("-");

  function readBack(text: string): string[] {
    const chineseDates = [...text.matchAll(/(\d{4})年(?:(\d+)月)?(?:(\d+)日)?/gu)];
    const englishDates = [...text.matchAll(/(?:(?:(\d{1,2}) )?([A-Z][a-z]{2})[a-z]* )?(\d{4})/g)];
    return chineseDates.length > 0
      ? chineseDates.map(([, year, month, day]) => iso(year, month, day))
      : englishDates.map(([, day, month, year]) =>
          iso(year, month === undefined ? undefined : MONTHS.indexOf(month) + 1, day),
        );
  }

  const date = fc
    .tuple(
      fc.date({
        min: new Date("1900-01-01"),
        max: new Date("2100-12-31"),
        noInvalidDate: true,
      }),
      fc.constantFrom(4, 7, 10),
    )
    .map(([day, length]) => day.toISOString().slice(0, length));

  it("is as precise as it is known, and no more", () => {
    fc.assert(
      fc.property(date, (one) => {
        for (const say of [chinese, english]) expect(readBack(say.formatDate(one))).toEqual([one]);
      }),
    );
  });

  it("keeps both bounds of a time", () => {
    fc.assert(
      fc.property(fc.option(date), date, (notBefore, notAfter) => {
        const when = notBefore === null ? { notAfter } : { notBefore, notAfter };
        const known = notBefore === null ? [notAfter] : [notBefore, notAfter];
        for (const say of [chinese, english]) expect(readBack(say.formatWhen(when))).toEqual(known);
        for (const say of [chinese, english])
          expect(readBack(say.formatWhen({ notBefore: notAfter }))).toEqual([notAfter]);
      }),
    );
  });
});
