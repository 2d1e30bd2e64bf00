import { z } from "zod";
import { oneOf } from "../enum-words.ts";
import { field } from "../field.ts";
import { asOf } from "./as-of.ts";
import { cite } from "./citation.ts";
import { otherClaims } from "./claim.ts";
import { note } from "./note.ts";
import { unit } from "./unit.ts";

/** What the source claims of a number: exact; about (约、左右); over (超、余、多); nearly (近). */
export const qualifier = field(
  oneOf({ exact: "确数", about: "约", over: "超", nearly: "近" }),
  "说法",
  "来源怎样说这个数：没有修饰是确数，“约、左右”是约，“超、余、多”是超，“近”是近；照来源写，不替它取整。",
  ["exact", "over"],
);

/** A number of zero or more, or a fraction such as "1/3" where the source speaks in fractions. */
export const value = field(
  z.union(
    [z.number().nonnegative(), z.string().regex(/^[1-9]\d*\/[1-9]\d*$/, { error: "fraction" })],
    {
      error: "value",
    },
  ),
  "数值",
  "来源写的数字，不带引号、逗号和单位；来源说的是几分之几，写成带引号的分数。",
  [2927.6, 156, "1/3"],
);

/** The members that make a number a figure: value, unit, qualifier, date and source travel together. */
export const figureFields = {
  /** The number as printed, in `unit`. */
  value,
  unit,
  qualifier,
  /** The date or period for which it stands; null where the source does not say. */
  asOf,
  cite,
  /** What a reader must know to read the figure rightly. */
  note,
  otherClaims: otherClaims(
    { value, unit, qualifier },
    { value: 160, unit: "organization", qualifier: "about" },
  ),
};

export type Qualifier = z.infer<typeof qualifier>;
