import { z } from "zod";
import { adcode } from "./fields/adcode.ts";
import { id } from "./fields/id.ts";
import { pinyin } from "./fields/pinyin.ts";
import { name } from "./fields/text.ts";
import { table } from "./table.ts";

/** A prefecture-level city (地级市); its counties share the first four digits of its code. */
export const prefecture = z.strictObject({
  id,
  adcode,
  name,
  /** How the short name is read (湛江 of 湛江市: "zhan jiang"). */
  pinyin: pinyin.optional(),
});

export const prefectures = table(prefecture);
export type Prefecture = z.infer<typeof prefecture>;
