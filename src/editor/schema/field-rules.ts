import { UNSEEN } from "../../data/schema/fields/text.ts";

/** One of our own field rules as JSON Schema, and as the editors' programs extend it. */
interface FieldRule {
  /** The rule as a pattern, if zod does not give one; it may accept more than the rule, never less. */
  readonly pattern?: string;
  /** Shown in place of the program's own message. */
  readonly patternErrorMessage?: string;
  readonly allOf?: readonly object[];
}

const MONTHS = [
  "(?:0[13578]|1[02])(?:-(?:0[1-9]|[12]\\d|3[01]))?",
  "(?:0[469]|11)(?:-(?:0[1-9]|[12]\\d|30))?",
  "02(?:-(?:0[1-9]|[12]\\d))?",
].join("|");

const given = (...members: readonly string[]) => ({ required: members });

const WHEN = "时间要么写 on，要么写 notBefore、notAfter 中的一个或两个。";

/**
 * Our own rules, by the key that the zod schemas give as their error (the check explains the same keys).
 * Left to the check alone: whether a year has a 29 February, and which of two dates is the later.
 */
export const FIELD_RULES: Readonly<Record<string, FieldRule>> = {
  id: {
    patternErrorMessage:
      "编号只能用小写字母、数字和连字符，例如 lianjiang-work-plan；可以从提示的列表里选。",
  },
  adcode: { patternErrorMessage: "行政区划代码是六位数字，例如 440881。" },
  pinyin: {
    patternErrorMessage: "拼音小写，不标声调，一字一个音节，用一个空格隔开，例如 lian jiang。",
  },
  date: {
    pattern: `^(?:19\\d\\d|20\\d\\d|2100)(?:-(?:${MONTHS}))?$`,
    patternErrorMessage: "日期写成 2024、2024-05 或 2024-05-29。",
  },
  fraction: { patternErrorMessage: "分数写成 1/3 这样的形式；别的数字不带引号。" },
  "schema-path": {
    pattern: "^[\\w./-]{1,200}\\.schema\\.json$",
    patternErrorMessage: "这一行指向字段说明的文件，例如 ./schema/teams.schema.json，不用改。",
  },
  url: {
    pattern:
      '^https?://(?![^/?#]*@)[^\\s\\p{C}<>"\\\\^`{|}\\u3002\\uff00-\\uffef]+(?<![^\\P{P}!-~])$',
    patternErrorMessage: "写以 https:// 或 http:// 开头的完整网址，末尾不带标点。",
  },
  // The pattern of `url` covers it.
  "url-mark": {},
  "blank-ends": {
    pattern: `^(?!\\s)[^${UNSEEN.source.slice(1, -1)}\\u2e80-\\u2fdf\\ufffd]*(?<!\\s)$`,
    patternErrorMessage: "开头和末尾不能有空白，也不能有换行、看不见的字符和部首。",
  },
  // The pattern of `blank-ends` covers these three; of the lookalikes, only radicals.
  unseen: {},
  lookalike: {},
  "lost-character": {},
  // Either `on`, or one or both of `notBefore` and `notAfter`.
  "when-empty": {
    allOf: [
      { not: { anyOf: [given("on", "notBefore"), given("on", "notAfter")] }, errorMessage: WHEN },
      {
        not: { not: { anyOf: [given("on"), given("notBefore"), given("notAfter")] } },
        errorMessage: WHEN,
      },
    ],
  },
  "when-order": {},
};
