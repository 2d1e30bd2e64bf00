import { field } from "../field.ts";
import { partialDate } from "./partial-date.ts";

/** The day or period for which a fact stands; null where the source does not say. */
export const asOf = field(
  partialDate,
  "所指时间",
  "来源说的是哪一天、哪个月或哪一年的情况；来源没说就写 null，不拿刊发日期来填。",
  ["2023-11", "2023"],
).nullable();
