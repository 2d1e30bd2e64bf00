import { UNSEEN } from "../../data/schema/fields/text.ts";

/** What JSON Schema, and the editors' programs beside it, can say of one of our own field rules. */
interface FieldRule {
  /** Only where zod does not give it: the rule as a pattern, never stricter than the rule. */
  readonly pattern?: string;
  /** What the program shows in place of its own message. */
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
 * Our own rules, by the key that the zod schemas carry as their error (the check puts the same keys into words).
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
  // In the pattern of url, which no address has without it.
  "url-mark": {},
  "blank-ends": {
    pattern: `^(?!\\s)[^${UNSEEN.source.slice(1, -1)}\\u2e80-\\u2fdf\\ufffd]*(?<!\\s)$`,
    patternErrorMessage: "开头和末尾不能有空白，也不能有换行、看不见的字符和部首。",
  },
  // In the pattern of blank-ends, which no text has without them; of lookalikes that holds the radicals.
  unseen: {},
  lookalike: {},
  "lost-character": {},
  // Either `on`, or one or both of the bounds.
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
