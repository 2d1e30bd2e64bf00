/** Explains what zod found wrong at one place of a file: in an editor's words, and with what to write instead. */

import type { z } from "zod";
import { explainLookalikes, explainStrayMark, FIELD_RULES } from "./field-rules.ts";
import { type Explanation, explanation, NO_NUMBER, quote } from "../problem.ts";

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ["文字（带引号）", "text (in quotation marks)"],
  number: ["数字（不带引号）", "a number (without quotation marks)"],
  int: ["整数", "a whole number"],
  boolean: [" true 或 false", "true or false"],
  array: ["列表 [ ]", "a list [ ]"],
  object: ["一组字段 { }", "a group of fields { }"],
  null: [" null", "null"],
};

const list = (values: readonly unknown[], comma: string): string =>
  values.map((value) => quote(value)).join(comma);

/** Members that are null where the source does not say. */
const MAY_BE_NULL: ReadonlySet<PropertyKey> = new Set([
  "asOf",
  "role",
  "stage",
  "published",
  "title",
  "adcode",
  "prefecture",
]);

function remedyForMissing(issue: Issue): readonly [zh: string, en: string] {
  const field = issue.path.at(-1) ?? "";
  if (field === "en")
    return ["名称要有中英文，补上英文", "A name needs Chinese and English; add the English"];
  if (MAY_BE_NULL.has(field))
    return ["补上；来源没有说的写 null", "Add it; write null if the source does not say"];
  return issue.code === "invalid_value"
    ? [
        `补上，可以写：${list(issue.values, "、")}`,
        `Add it; it can be: ${list(issue.values, ", ")}`,
      ]
    : [
        "补上这一项，写法对照同一文件里相邻的记录",
        "Add it; see how other records in this file have it",
      ];
}

function explainSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Explanation {
  const small = issue.code === "too_small";
  const limit = Number(small ? issue.minimum : issue.maximum);
  switch (issue.origin) {
    case "array":
      if (issue.path.at(-1) === "cite") {
        return explanation(
          ["没有写来源", "no source is given"],
          [
            '写上来源的编号和段落号，例如 { "source": "nanfang-2024-05-29", "at": "7" }',
            'Add the source\'s id and the paragraph, such as { "source": "nanfang-2024-05-29", "at": "7" }',
          ],
        );
      }
      return small
        ? explanation(
            ["这个列表是空的", "this list is empty"],
            ["至少写一项", "Write at least one item"],
          )
        : explanation(
            [`这个列表太长，至多 ${limit} 项`, `this list is too long: at most ${limit} items`],
            ["拆成几条", "Split it into several records"],
          );
    case "string":
      return small
        ? explanation(
            ["文字是空的", "the text is empty"],
            ["写上文字；没有可写的就删去这个字段", "Write it, or delete the field"],
          )
        : explanation(
            [`文字太长，至多 ${limit} 个字符`, `the text is too long: at most ${limit} characters`],
            ["缩短，或拆成几条", "Shorten it, or split it into several records"],
          );
    default:
      return explanation(
        small
          ? [`太小，至少是 ${limit}`, `too small: at least ${limit}`]
          : [`太大，至多是 ${limit}`, `too large: at most ${limit}`],
        ["核对数值和单位", "Check the number and its unit"],
      );
  }
}

const FAR_YEAR = explanation(
  ["年份应在 1900 到 2100 之间", "the year must be between 1900 and 2100"],
  ["核对年份", "Check the year"],
);

/** Whether a date is written as one, of a year that no source here is about. */
const isFarYear = (value: unknown): boolean => {
  const year = typeof value === "string" ? /^(\d{4})(?:-\d\d){0,2}$/u.exec(value)?.[1] : undefined;
  return year !== undefined && (Number(year) < 1900 || Number(year) > 2100);
};

const rules: Readonly<Record<string, Explanation>> = FIELD_RULES;

/** Explains what the schema found wrong at one place. `value` is what stands there, undefined if nothing does. */
export function explainIssue(issue: Issue, value: unknown): Explanation {
  if (value === undefined && issue.code !== "unrecognized_keys") {
    return explanation(["缺少这个字段", "this field is missing"], remedyForMissing(issue));
  }
  if (issue.message === "value" && value === null)
    return { message: FIELD_RULES.value.message, remedy: NO_NUMBER };
  if (issue.message === "date" && isFarYear(value)) return FAR_YEAR;
  if (issue.message === "lookalike") return explainLookalikes(String(value));
  if (issue.message === "url-mark") return explainStrayMark(String(value));
  const rule = rules[issue.message];
  if (rule) return rule;
  switch (issue.code) {
    case "unrecognized_keys":
      return explanation(
        [`没有这个字段：${list(issue.keys, "、")}`, `unknown field: ${list(issue.keys, ", ")}`],
        ["检查拼写；多余的就删去", "Check the spelling, or delete it"],
      );
    case "invalid_type": {
      const [zh, en] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
      return explanation(
        [`这里应是${zh}`, `this should be ${en}`],
        [
          `现在是 ${quote(value)}，请改成所要的形式`,
          `It is ${quote(value)} now; write it in the required form`,
        ],
      );
    }
    case "invalid_value":
      return explanation(
        [`不能写 ${quote(value)}`, `this cannot be ${quote(value)}`],
        [`可以写：${list(issue.values, "、")}`, `It can be: ${list(issue.values, ", ")}`],
      );
    case "too_small":
    case "too_big":
      return explainSize(issue);
    case "invalid_union":
      return explanation(
        ["这一组字段不成一类", "these fields do not belong together"],
        ["检查 kind，以及它要求的字段", "Check kind, and the fields that it requires"],
      );
    default:
      return explanation(
        ["这里的写法不对", "this is not written correctly"],
        ["对照同一文件里相邻的记录", "Compare it with other records in this file"],
      );
  }
}
