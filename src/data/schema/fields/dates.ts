/** Fields of time: dates as precise as the source knows them, and when something happened. */

import { z } from "zod";
import { field } from "../field.ts";
import { prose } from "./text.ts";

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a date such as `2023`, `2023-10` or `2024-04-28` exists in the calendar. */
export function isPartialDate(value: string): boolean {
  const match = PATTERN.exec(value);
  if (!match) return false;
  const [, year = "", month = "01", day = "01"] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(date.valueOf()) &&
    date.toISOString().startsWith(`${year}-${month}-${day}`) &&
    Number(year) >= 1900 &&
    Number(year) <= 2100
  );
}

/** A date as precisely as the source knows it: year, year-month or year-month-day. */
export const partialDate = field(
  z.string().refine(isPartialDate, { error: "date" }),
  "日期",
  "年、年月或年月日，来源知道多细就写多细，写在引号里。",
  ["2024-04-28", "2024-05", "2023"],
);

/** The day or period for which a fact stands; null where the source does not say. */
export const asOf = field(
  partialDate,
  "所指时间",
  "来源说的是哪一天、哪个月或哪一年的情况；来源没说就写 null，不拿刊发日期来填。",
  ["2023-11", "2023"],
).nullable();

/**
 * When something happened, no more precisely than the source says.
 * `on` is a (partial) date; where the source says only "recently", `notBefore` and `notAfter` bound it.
 * `words` is the source's way of dating, shown after or in place of the date.
 */
export const when = field(
  z
    .strictObject({
      /** The date, as precisely as known. */
      on: field(
        partialDate,
        "日期",
        "来源写明的日期，知道多细就写多细；写了它，就不写最早和最晚。",
      ).optional(),
      /** The earliest date the source allows. */
      notBefore: field(partialDate, "最早", "来源没写日期时，最早可能是哪一天。", [
        "2024-05-09",
        "2023",
      ]).optional(),
      /** The latest date the source allows, usually its own publication. */
      notAfter: field(
        partialDate,
        "最晚",
        "来源没写日期时，最晚可能是哪一天，通常是来源自己的刊发日期。",
        ["2024-05-29"],
      ).optional(),
      /** The source's wording of the date, in our words. */
      words: field(prose, "怎样说", "来源怎样说这个时间，用自己的话写。", [
        { zh: "报道刊发前不久", en: "Shortly before the article" },
      ]).optional(),
    })
    .refine(
      (value) =>
        (value.on === undefined) !==
        (value.notBefore === undefined && value.notAfter === undefined),
      {
        error: "when-empty",
      },
    )
    .refine(
      (value) =>
        value.notBefore === undefined ||
        value.notAfter === undefined ||
        value.notBefore <= value.notAfter ||
        value.notBefore.startsWith(value.notAfter),
      { error: "when-order" },
    ),
  "时间",
  "发生的时间：来源有日期就写日期；只说“近日”一类的，写最早和最晚。",
  [{ on: "2024-04-28" }, { notAfter: "2024-05-29", words: { zh: "报道刊发前不久" } }],
);

export type When = z.infer<typeof when>;
