import { z } from "zod";
import { field } from "../field.ts";
import { findLookalikes } from "./lookalikes.ts";

/**
 * What no reader can see on any page, and what can make it show something other than its data: controls, format marks
 * (those that turn the direction of writing too), halves of characters, private use, breaks of lines, and
 * letters and signs that are drawn as nothing (fillers of Hangul, the empty cell of Braille, a joiner).
 */
export const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0]/u;

/** Whether a text holds characters that nobody sees. */
export const hasUnseen = (value: string): boolean => UNSEEN.test(value);

/** What a program puts in the place of bytes that it cannot read; the character that stood there is lost. */
export const LOST_CHARACTER = "\ufffd";

/** One line of plain text as a reader sees it: never empty, no characters that are not seen or only look like others, no stray blanks at its ends. */
export const text = field(
  z
    .string()
    .min(1)
    .max(600)
    .refine((value) => value === value.trim(), { error: "blank-ends" })
    .refine((value) => !hasUnseen(value), { error: "unseen" })
    .refine((value) => findLookalikes(value).length === 0, { error: "lookalike" })
    .refine((value) => !value.includes(LOST_CHARACTER), { error: "lost-character" }),
  "文字",
  "一行文字，不换行，最多600字。",
  ["廉江市"],
);

/** A name that both editions show: Chinese and English, each required. */
export const name = field(
  z.strictObject({
    zh: field(text, "中文", "中文名称，照来源的写法。", ["廉江市", "省统计局"]),
    en: field(text, "英文", "英文名称：有通行的译名就用通行的，没有就直译。", ["Lianjiang"]),
  }),
  "名称",
  "中文和英文名称，两样都要有。",
  [{ zh: "廉江市", en: "Lianjiang" }],
);

/** Our own prose about a fact: Chinese required; English follows with the English edition. */
export const prose = field(
  z.strictObject({
    zh: field(text, "中文", "用自己的话写的中文，用全角标点，不抄来源的句子。", [
      "来源没有写是哪五个区。",
    ]),
    en: field(text, "英文", "同一句话的英文，可以先不写。", [
      "The source does not name the five.",
    ]).optional(),
  }),
  "说明",
  "用自己的话写的一两句，中文要有，英文可以先不写。",
  [{ zh: "来源没有写是哪五个区。", en: "The source does not name the five." }],
);

export type Name = z.infer<typeof name>;
export type Prose = z.infer<typeof prose>;
