import { type Explanation, explanation } from "../problem.ts";
import { findLookalikes, strayMark } from "../schema/fields/text.ts";

/** Explanations of our own field rules, by the key that the schema carries as its error. */
export const FIELD_RULES = {
  id: explanation(
    ["编号只能用小写字母、数字和连字符", "an id has small letters, digits and single hyphens only"],
    ["写成 lianjiang-work-plan 这样的形式", "Write it like lianjiang-work-plan"],
  ),
  adcode: explanation(
    ["行政区划代码应是六位数字", "a division code has six digits"],
    ['写成 "440881" 这样的形式', 'Write it like "440881"'],
  ),
  pinyin: explanation(
    ["拼音写法不对", "this pinyin is not written as it should be"],
    [
      '小写，不标声调，一字一个音节，用一个空格隔开，例如 "lian jiang"；ü 照写 ü',
      'Small letters without tones, a syllable a character, parted by one space, like "lian jiang"; ü stays ü',
    ],
  ),
  date: explanation(
    ["没有这个日期，或写法不对", "there is no such date, or it is not written as it should be"],
    ["写成 2024、2024-05 或 2024-05-29", "Write it like 2024, 2024-05 or 2024-05-29"],
  ),
  fraction: explanation(
    ["数值写法不对", "this is no number"],
    [
      '写数字，不带引号、逗号和单位，例如 2927.6；分数写成 "1/3"',
      'Write it without quotation marks, commas and unit, like 2927.6; a fraction like "1/3"',
    ],
  ),
  value: explanation(
    [
      '数值应是零或正数，或 "1/3" 这样的分数',
      'a value is zero, a positive number, or a fraction such as "1/3"',
    ],
    ["只写数字，不带引号、单位和逗号", "Write it without quotation marks, commas and unit"],
  ),
  url: explanation(
    ["网址写法不对", "this is no web address"],
    [
      "写以 https:// 或 http:// 开头的完整网址",
      "Write the whole address, beginning with https:// or http://",
    ],
  ),
  "blank-ends": explanation(
    ["文字开头或末尾有空白", "the text begins or ends with a blank"],
    ["删去空格和换行", "Take spaces and line breaks away"],
  ),
  unseen: explanation(
    ["文字里有看不见的字符", "the text holds invisible characters"],
    ["删去后用键盘重新输入这一段", "Delete this passage and type it anew"],
  ),
  "lost-character": explanation(
    [
      "文字的编码坏了，有的字已经丢失",
      "the encoding of this text is broken, and characters are lost",
    ],
    ["从上一个版本恢复", "Bring back its last version"],
  ),
  "when-empty": explanation(
    [
      "时间要么写 on，要么写 notBefore 和（或）notAfter",
      "a time has either on, or notBefore and/or notAfter",
    ],
    [
      "原文有日期写 on；只说“近日”就写上下限",
      'Write on where the source has a date; bounds where it only says "recently"',
    ],
  ),
  "when-order": explanation(
    ["notBefore 晚于 notAfter", "notBefore is later than notAfter"],
    ["把两个日期对调或改正", "Swap the two dates, or put them right"],
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
      `the text holds characters that only look like ordinary ones: ${each(nameEn, nameEn, ", ")}`,
    ],
    [
      each(
        (character, ordinary) => `把${character}改成${ordinary}`,
        (character) => `用输入法重新输入${character}所在的字`,
        "，",
      ),
      each(
        (character, ordinary) => `Write ${ordinary} for ${character}`,
        (character) => `Type the character anew where ${character} stands`,
        "; ",
      ),
    ],
  );
}

/** Says which mark of the sentence around it an address took along. */
export function explainStrayMark(value: string): Explanation {
  const mark = strayMark(value) ?? "";
  return explanation(
    [
      `网址里混进了句子的标点“${mark}”`,
      `the address took along the mark “${mark}” of its sentence`,
    ],
    [
      `删去它；网址里真有的，写成 ${encodeURIComponent(mark)}`,
      `Take it away; where it does belong to the address, write ${encodeURIComponent(mark)}`,
    ],
  );
}
