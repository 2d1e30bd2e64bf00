/** The words for the rules that our own schemas add to those of zod, and for characters in a text that are wrong. */

import { type Explanation, explanation } from "../problem.ts";
import { findLookalikes, strayMark } from "../schema/fields/text.ts";

/** Explanations of our own field rules, by the key that the schema carries as its error. */
export const FIELD_RULES = {
  id: explanation(
    [
      "编号只能用小写字母、数字和连字符",
      "an id can only have small letters, digits and single hyphens",
    ],
    ["写成 lianjiang-work-plan 这样的形式", "Write it like lianjiang-work-plan"],
  ),
  adcode: explanation(
    ["行政区划代码应是六位数字", "a division code must have six digits"],
    ['写成 "440881" 这样的形式', 'Write it like "440881"'],
  ),
  pinyin: explanation(
    ["拼音写法不对", "this pinyin is not written correctly"],
    [
      '小写，不标声调，一字一个音节，用一个空格隔开，例如 "lian jiang"；ü 照写 ü',
      'Use small letters without tones, one syllable for each character, separated by single spaces, like "lian jiang"; ü stays ü',
    ],
  ),
  date: explanation(
    ["没有这个日期，或写法不对", "there is no such date, or it is not written correctly"],
    ["写成 2024、2024-05 或 2024-05-29", "Write it like 2024, 2024-05 or 2024-05-29"],
  ),
  fraction: explanation(
    ["数值写法不对", "this is not a number"],
    [
      '写数字，不带引号、逗号和单位，例如 2927.6；分数写成 "1/3"',
      'Write it without quotation marks, commas or unit, like 2927.6; a fraction like "1/3"',
    ],
  ),
  value: explanation(
    [
      '数值应是零或正数，或 "1/3" 这样的分数',
      'a value must be zero, a positive number, or a fraction such as "1/3"',
    ],
    [
      "只写数字，不带引号、单位和逗号",
      "Write only the number, without quotation marks, unit or commas",
    ],
  ),
  url: explanation(
    ["网址写法不对", "this is not a web address"],
    [
      "写以 https:// 或 http:// 开头的完整网址",
      "Write the complete address, starting with https:// or http://",
    ],
  ),
  "photo-file": explanation(
    ["照片的文件名写法不对", "this is no name of a photo's file"],
    [
      "用小写字母、数字和连字符，以 .jpg 或 .png 结尾，例如 lianjiang-market.jpg；文件也改成这个名字",
      "Use small letters, digits and hyphens, ending with .jpg or .png, like lianjiang-market.jpg; rename the file too",
    ],
  ),
  repeated: explanation(
    ["同一个词写了两次", "the same word stands here twice"],
    ["删去重复的一个", "Delete the second one"],
  ),
  mail: explanation(
    ["邮箱写法不对", "this is not a mail address"],
    ["写成 editor@example.org 这样的形式", "Write it like editor@example.org"],
  ),
  contact: explanation(
    ["联系方式和它的地址不配套", "the kind of contact and its address do not belong together"],
    [
      'kind 写 "mail" 就写 address，写 "form" 就写 url，只写一样',
      'With the kind "mail" write address, with "form" write url, and only that',
    ],
  ),
  languages: explanation(
    ["网站的语言里要有 zh，一种只写一次", "the languages must include zh, and each stand once"],
    ['写成 ["zh"] 或 ["zh", "en"]', 'Write ["zh"] or ["zh", "en"]'],
  ),
  "blank-ends": explanation(
    ["文字开头或末尾有空白", "the text begins or ends with a blank"],
    ["删去空格和换行", "Delete the spaces and line breaks"],
  ),
  unseen: explanation(
    ["文字里有看不见的字符", "the text contains invisible characters"],
    ["删去后用键盘重新输入这一段", "Delete this passage and type it again"],
  ),
  "lost-character": explanation(
    [
      "文字的编码坏了，有的字已经丢失",
      "the encoding of this text is broken, and characters are lost",
    ],
    ["从上一个版本恢复", "Restore its last version"],
  ),
  "when-empty": explanation(
    [
      "时间要么写 on，要么写 notBefore 和（或）notAfter",
      "a time must have either on, or notBefore and/or notAfter",
    ],
    [
      "原文有日期写 on；只说“近日”就写上下限",
      'Write on if the source has a date, or the bounds if it only says "recently"',
    ],
  ),
  "when-order": explanation(
    ["notBefore 晚于 notAfter", "notBefore is later than notAfter"],
    ["把两个日期对调或改正", "Swap the two dates, or correct them"],
  ),
} as const satisfies Readonly<Record<string, Explanation>>;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Says which characters of a text only look like others, and which to write. */
export function explainLookalikes(value: string): Explanation {
  const found = findLookalikes(value).slice(0, 5);
  const each = (
    tell: (character: string, ordinary: string) => string,
    tellOther: (character: string) => string,
    comma: string,
  ): string =>
    found
      .map(({ character, ordinary }) =>
        ordinary === undefined ? tellOther(character) : tell(character, ordinary),
      )
      .join(comma);
  const name = (open: string, close: string) => (one: string) =>
    `${one}${open}${codeOf(one)}${close}`;
  const [nameZh, nameEn] = [name("（", "）"), name(" (", ")")];
  return explanation(
    [
      `文字里有看着像通常汉字、其实不是的字符：${each(nameZh, nameZh, "、")}`,
      `the text contains characters that only look like ordinary ones: ${each(nameEn, nameEn, ", ")}`,
    ],
    [
      each(
        (character, ordinary) => `把${character}改成${ordinary}`,
        (character) => `用输入法重新输入${character}所在的字`,
        "，",
      ),
      each(
        (character, ordinary) => `Write ${ordinary} for ${character}`,
        (character) => `Type the character that contains ${character} again`,
        "; ",
      ),
    ],
  );
}

/** Says which mark of the sentence around an address was copied with it. */
export function explainStrayMark(value: string): Explanation {
  const mark = strayMark(value) ?? "";
  return explanation(
    [
      `网址里混进了句子的标点“${mark}”`,
      `the address contains the mark “${mark}” of the sentence around it`,
    ],
    [
      `删去它；网址里真有的，写成 ${encodeURIComponent(mark)}`,
      `Delete it; if it does belong to the address, write ${encodeURIComponent(mark)}`,
    ],
  );
}
