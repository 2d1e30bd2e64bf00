import { z } from "zod";
import { field } from "../field.ts";
import { partialDate } from "./partial-date.ts";
import { prose } from "./text.ts";

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
