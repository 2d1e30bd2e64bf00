import { field } from "../field.ts";
import { prose } from "./text.ts";

/** What a reader must know to read a fact rightly. */
export const note = field(
  prose,
  "备注",
  "读者要读对这条事实还须知道的话，用自己的话写；没有就不写。",
).optional();
