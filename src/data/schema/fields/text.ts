import { z } from "zod";

/** Control and bidirectional-override characters, which can make a page show something other than its data. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** One line of plain text as a reader sees it: never empty, no invisible characters, no stray blanks at its ends. */
export const text = z
  .string()
  .min(1)
  .max(600)
  .refine((value) => value === value.trim(), { error: "blank-ends" })
  .refine((value) => !UNSEEN.test(value), { error: "unseen" });

/** A name that both editions show: Chinese and English, each required. */
export const name = z.strictObject({ zh: text, en: text });

/** Our own prose about a fact: Chinese required; English follows with the English edition. */
export const prose = z.strictObject({ zh: text, en: text.optional() });

export type Name = z.infer<typeof name>;
export type Prose = z.infer<typeof prose>;
