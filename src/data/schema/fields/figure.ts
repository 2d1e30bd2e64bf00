import { z } from "zod";
import { cite } from "./citation.ts";
import { otherClaims } from "./claim.ts";
import { partialDate } from "./partial-date.ts";
import { prose } from "./text.ts";
import { unit } from "./unit.ts";

/** What the source claims of a number: exact; about (约、左右); over (超、余、多); nearly (近). */
export const qualifier = z.enum(["exact", "about", "over", "nearly"]);

/** A number of zero or more, or a fraction such as "1/3" where the source speaks in fractions. */
export const value = z.union(
  [z.number().nonnegative(), z.string().regex(/^[1-9]\d*\/[1-9]\d*$/, { error: "fraction" })],
  {
    error: "value",
  },
);

/** The members that make a number a figure: value, unit, qualifier, date and source travel together. */
export const figureFields = {
  /** The number as printed, in `unit`. */
  value,
  unit,
  qualifier,
  /** The date or period for which it stands; null where the source does not say. */
  asOf: partialDate.nullable(),
  cite,
  /** What a reader must know to read the figure rightly. */
  note: prose.optional(),
  otherClaims: otherClaims({ value, unit, qualifier }),
};

export type Qualifier = z.infer<typeof qualifier>;
