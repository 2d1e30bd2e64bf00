/**
 * The same quantity in both languages. What a reader of either is told is read back here by a parser that knows nothing
 * of the formats, and compared with what the source claims.
 */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBase, type Unit, UNITS } from "../data/schema/fields/quantity.ts";
import type { Quantity } from "../model/figure.ts";
import * as english from "./en/formats.ts";
import {
  type Claim,
  clean,
  holds,
  readChinese,
  readDates,
  readEnglish,
  readNumber,
} from "./testing/read-back.ts";
import * as chinese from "./zh/formats.ts";

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
        expect([chinese, english].map((say) => readNumber(say.formatNumber(one)))).toEqual([
          one,
          one,
        ]);
      }),
    );
  });
});

describe("a date in two languages", () => {
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
        for (const say of [chinese, english]) expect(readDates(say.formatDate(one))).toEqual([one]);
      }),
    );
  });

  it("keeps both bounds of a time", () => {
    fc.assert(
      fc.property(fc.option(date), date, (notBefore, notAfter) => {
        const when = notBefore === null ? { notAfter } : { notBefore, notAfter };
        const known = notBefore === null ? [notAfter] : [notBefore, notAfter];
        for (const say of [chinese, english])
          expect(readDates(say.formatWhen(when))).toEqual(known);
        for (const say of [chinese, english])
          expect(readDates(say.formatWhen({ notBefore: notAfter }))).toEqual([notAfter]);
      }),
    );
  });
});
