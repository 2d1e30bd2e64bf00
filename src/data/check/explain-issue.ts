import type { z } from "zod";
import type { Explanation } from "./explain-syntax.ts";

type Issue = z.core.$ZodIssue;

/** Messages of our own field rules, by the key that the schema carries. */
const RULES: Readonly<Record<string, Explanation>> = {
  id: {
    message: "编号只能用小写字母、数字和连字符",
    remedy: "写成 lianjiang-work-plan 这样的形式",
  },
  adcode: { message: "行政区划代码应是六位数字", remedy: '写成 "440881" 这样的形式' },
  pinyin: {
    message: "拼音写法不对",
    remedy: '小写，不标声调，一字一个音节，用一个空格隔开，例如 "lian jiang"；ü 照写 ü',
  },
  date: { message: "没有这个日期，或写法不对", remedy: "写成 2024、2024-05 或 2024-05-29" },
  fraction: {
    message: "数值写法不对",
    remedy: '写数字，不带引号、逗号和单位，例如 2927.6；分数写成 "1/3"',
  },
  value: {
    message: '数值应是零或正数，或 "1/3" 这样的分数',
    remedy: "只写数字，不带引号、单位和逗号",
  },
  url: { message: "网址写法不对", remedy: "写以 https:// 或 http:// 开头的完整网址" },
  "blank-ends": { message: "文字开头或末尾有空白", remedy: "删去空格和换行" },
  unseen: { message: "文字里有看不见的字符", remedy: "删去后用键盘重新输入这一段" },
  "when-empty": {
    message: "时间要么写 on，要么写 notBefore 和（或）notAfter",
    remedy: "原文有日期写 on；只说“近日”就写上下限",
  },
  "when-order": { message: "notBefore 晚于 notAfter", remedy: "把两个日期对调或改正" },
};

const TYPES: Readonly<Record<string, string>> = {
  string: "文字（带引号）",
  number: "数字（不带引号）",
  int: "整数",
  boolean: "true 或 false",
  array: "列表 [ ]",
  object: "一组字段 { }",
  null: "null",
};

const list = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join("、");

/** Members that may be null: the source's silence has its own word there. */
const MAY_BE_NULL: ReadonlySet<PropertyKey> = new Set([
  "asOf",
  "role",
  "stage",
  "published",
  "title",
  "adcode",
  "prefecture",
]);

function remedyForMissing(issue: Issue): string {
  const field = issue.path.at(-1) ?? "";
  if (field === "en") return "名称要有中英文，补上英文";
  if (MAY_BE_NULL.has(field)) return "补上；来源没有说的写 null";
  return issue.code === "invalid_value"
    ? `补上，可以写：${list(issue.values)}`
    : "补上这一项，写法对照同一文件里相邻的记录";
}

/** Explains what the schema found wrong at one place. `value` is what stands there, undefined if nothing does. */
export function explainIssue(issue: Issue, value: unknown): Explanation {
  const rule = RULES[issue.message];
  if (value === undefined && issue.code !== "unrecognized_keys") {
    return { message: "缺少这个字段", remedy: remedyForMissing(issue) };
  }
  if (rule) return rule;
  switch (issue.code) {
    case "unrecognized_keys":
      return { message: `没有这个字段：${list(issue.keys)}`, remedy: "检查拼写；多余的就删去" };
    case "invalid_type":
      return {
        message: `这里应是${TYPES[issue.expected] ?? issue.expected}`,
        remedy: `现在是 ${JSON.stringify(value).slice(0, 60)}，请改成所要的形式`,
      };
    case "invalid_value":
      return {
        message: `不能写 ${JSON.stringify(value)}`,
        remedy: `可以写：${list(issue.values)}`,
      };
    case "too_small":
      if (issue.path.at(-1) === "cite") {
        return {
          message: "没有写来源",
          remedy: '写上来源的编号和段落号，例如 { "source": "nanfang-2024-05-29", "at": "7" }',
        };
      }
      if (issue.origin === "array") return { message: "这个列表是空的", remedy: "至少写一项" };
      return {
        message: `太小或太少，至少是 ${issue.minimum}`,
        remedy: "改成合格的值",
      };
    case "too_big":
      return { message: `太大或太长，至多是 ${issue.maximum}`, remedy: "缩短，或拆成几条" };
    case "invalid_union":
      return { message: "这一组字段不成一类", remedy: "检查 kind，以及它要求的字段" };
    default:
      return { message: "这里的写法不对", remedy: "对照同一文件里相邻的记录" };
  }
}
