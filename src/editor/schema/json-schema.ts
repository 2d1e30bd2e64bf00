import { UNSEEN } from "../../data/schema/fields/text.ts";
import { isRecord } from "../../data/values.ts";

/** JSON Schemas, in forms that editors' programs explain well. */

/** A JSON Schema, or a node of one, as the generator writes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The text of a schema's file. */
export const formatSchema = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

/**
 * The values of an enumeration with their Chinese words, which a program shows in the list of values, beside the
 * present value, and in the message about a wrong one.
 */
export function describeValues(values: readonly unknown[], words: readonly string[]): JsonSchema {
  const told = values.map((value, index) => `${JSON.stringify(value)} ${words[index] ?? ""}`);
  return {
    enum: values,
    enumDescriptions: words,
    enumDetails: words,
    errorMessage: `只能写：${told.join("，")}。`,
  };
}

/** Members that hold values of the data, not schemas. */
const VALUES: ReadonlySet<string> = new Set(["enum", "examples"]);

/** The same schema with its choices in forms that programs explain better. It accepts the same values. */
export function simplify(schema: JsonSchema): JsonSchema {
  const members = Object.entries(schema).map(([key, value]): readonly [string, unknown] => [
    key,
    VALUES.has(key) ? value : simplifyAny(value),
  ]);
  return simplifyNode(Object.fromEntries(members));
}

const simplifyAny = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(simplifyAny);
  return isRecord(value) ? simplify(value) : value;
};

const isNull = (node: unknown): boolean => isRecord(node) && node.type === "null";

function simplifyNode(node: JsonSchema): JsonSchema {
  const { anyOf, oneOf, ...rest } = node;
  if (Array.isArray(anyOf) && anyOf.length === 2 && isNull(anyOf[1]) && isRecord(anyOf[0]))
    return { ...rest, ...admitNull(anyOf[0]) };
  const joined = Array.isArray(oneOf) ? joinKinds(oneOf) : undefined;
  return joined ? { ...rest, ...joined } : node;
}

/** The word for null in a list of values. */
const SILENT = "来源没有说";

/**
 * A node that also accepts null. If possible, that is one more value of an enumeration or a pair of types, which
 * programs explain better than a choice of two schemas.
 */
function admitNull(node: JsonSchema): JsonSchema {
  const { enum: values, enumDetails: words, type, ...rest } = node;
  if (Array.isArray(values) && Array.isArray(words)) {
    const all: readonly unknown[] = values;
    const described = describeValues([...all, null], [...words.map(String), SILENT]);
    return { ...rest, type: [type, "null"], ...described };
  }
  if (typeof type === "string") return { ...rest, type: [type, "null"] };
  const { title, description, examples, ...choice } = node;
  return { title, description, examples, anyOf: [choice, { type: "null" }] };
}

const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);

/** One option of a union, with its `kind`. */
interface Branch {
  readonly kind: JsonSchema;
  readonly value: unknown;
  readonly fields: JsonSchema;
  readonly rest: JsonSchema;
}

function readBranch(node: unknown): Branch[] {
  if (!isRecord(node) || !isRecord(node.properties) || !isRecord(node.properties.kind)) return [];
  const { kind, ...fields } = node.properties;
  const { required, additionalProperties } = node;
  const rest = { required, additionalProperties };
  return isRecord(kind) ? [{ kind, value: first(kind.enum), fields, rest }] : [];
}

/**
 * A union of objects with different `kind`s as one object: an enumeration of all kinds, and conditions for the members
 * of each. With a choice of schemas, a program would offer only the present kind, and explain a misspelt kind by
 * whichever option comes first.
 */
function joinKinds(options: readonly unknown[]): JsonSchema | undefined {
  const branches = options.flatMap(readBranch);
  const { kind } = branches.at(-1) ?? {};
  if (!kind || branches.length < options.length) return undefined;
  const words = branches.map((branch) => String(first(branch.kind.enumDetails)));
  const values = branches.map(({ value }) => value);
  return {
    type: "object",
    properties: { kind: { ...kind, ...describeValues(values, words), examples: values } },
    required: ["kind"],
    allOf: branches.map(({ value, fields, rest }) => ({
      if: { properties: { kind: { const: value } }, required: ["kind"] },
      then: { properties: { kind: true, ...fields }, ...rest },
    })),
  };
}

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
  "photo-file": {
    patternErrorMessage:
      "文件名用小写字母、数字和连字符，以 .jpg 或 .png 结尾，例如 lianjiang-market.jpg。",
  },
  mail: { patternErrorMessage: "邮箱写成 editor@example.org 这样的形式。" },
  contact: {},
  repeated: { allOf: [{ uniqueItems: true, errorMessage: "一个词只写一次。" }] },
  languages: {
    allOf: [
      {
        ...{ uniqueItems: true, contains: { const: "zh" } },
        errorMessage: "要有 zh，一种只写一次。",
      },
    ],
  },
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
