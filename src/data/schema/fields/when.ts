import { z } from "zod";
import { partialDate } from "./partial-date.ts";
import { prose } from "./text.ts";

/**
 * When something happened, no more precisely than the source says.
 * `on` is a (partial) date; where the source says only "recently", `notBefore` and `notAfter` bound it.
 * `words` is the source's way of dating, shown after or in place of the date.
 */
export const when = z
  .strictObject({
    /** The date, as precisely as known. */
    on: partialDate.optional(),
    /** The earliest date the source allows. */
    notBefore: partialDate.optional(),
    /** The latest date the source allows, usually its own publication. */
    notAfter: partialDate.optional(),
    /** The source's wording of the date, in our words. */
    words: prose.optional(),
  })
  .refine(
    (value) =>
      (value.on === undefined) !== (value.notBefore === undefined && value.notAfter === undefined),
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
  );

export type When = z.infer<typeof when>;
