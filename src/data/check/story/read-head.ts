/** The head of a story's file: the lines between `---` with which a passage begins. */

import { type Explanation, explanation } from "../../problem.ts";
import { passage, PASSAGE_KINDS } from "../../schema/story.ts";
import { nearNames } from "./scan-tags.ts";
import {
  type Found,
  missingValue,
  notAllowed,
  SLIPS,
  twiceWritten,
  unknownName,
  writeInstead,
} from "./story-words.ts";

/** The head of a passage's file, as it should be. */
const HEAD = "---、title: 先问县里缺什么、order: 2、kind: movement、---";

/** Slips in the head of a file. */
const HEAD_SLIPS = {
  missing: explanation(
    ["文件开头没有标题和顺序", "the file does not begin with its title and order"],
    [
      `第一行起写这五行：${HEAD}`,
      `Begin it with these five lines: ${HEAD.replaceAll("、", " | ").replace("先问县里缺什么", "What a county lacks")}`,
    ],
  ),
  notFirst: explanation(
    ["--- 前面还有别的", "something stands before ---"],
    ["删去，让 --- 成为文件的第一行", "Delete it, so that --- is the first line of the file"],
  ),
  open: explanation(
    ["文件开头的这几行没有收尾的 ---", "the head of the file is not closed by ---"],
    [
      "在 title、order、kind 之后另起一行写 ---",
      "Write --- on a line of its own after title, order and kind",
    ],
  ),
  ofLead: explanation(
    ["导语的文件没有标题，开头不写 ---", "the lead has no title: it does not begin with ---"],
    ["删去两行 --- 和它们之间的话", "Delete both lines --- and what is between them"],
  ),
  line: explanation(
    ["这一行写法不对", "this line is not written correctly"],
    [
      "写成 title: 先问县里缺什么 这样的形式，顶格写，一项一行",
      "Write it like title: What a county lacks, from the start of a line, one on each",
    ],
  ),
  wideColon: explanation(
    ["这里用了全角的冒号", "a full-width colon stands here"],
    ["换成半角的冒号，后面空一格", "Type a half-width one, with a space after it"],
  ),
  blank: explanation(
    ["冒号后面没有空格", "no space follows the colon"],
    ["在冒号后面空一格", "Type a space after the colon"],
  ),
  quoted: explanation(
    ["标题这样写会被读成别的", "a title like this is read as something else"],
    [
      '整个标题用半角引号括起来，例如 title: "2024：头半年"',
      'Put the whole title in straight quotation marks, like title: "2024: half a year"',
    ],
  ),
  tagInTitle: explanation(
    ["标题里不能放标签和 { }", "a title cannot have tags or { }"],
    ["只写文字", "Write only words"],
  ),
  order: explanation(
    ["order 应是从 1 起的整数", "order must be a whole number from 1"],
    ["用半角数字写，例如 order: 2", "Write it in digits, like order: 2"],
  ),
} as const satisfies Readonly<Record<string, Explanation>>;

/** A field that the head of a passage needs. */
const missingField = (field: string): Explanation =>
  explanation(
    [`缺少 ${field}`, `${field} is missing`],
    [`在两行 --- 之间补上一行 ${field}: …`, `Add a line ${field}: … between the two lines ---`],
  );

/** A field of a head, and where its value stands. */
interface Field {
  readonly value: string;
  readonly offset: number;
}

/** What stands before the text of a file. */
export interface Head {
  readonly fields: ReadonlyMap<string, Field>;
  /** Where the text begins. */
  readonly end: number;
  readonly found: readonly Found[];
}

const FIELDS = Object.keys(passage.shape);
const OPENING = /^---[^\S\n]*\n/u;
const CLOSING = /^---[^\S\n]*$/mu;

/** Reads the head of a passage, which must have one, or of the lead, which has none. */
export function readHead(text: string, isLead: boolean): Head {
  const none = (found: readonly Found[], end = 0): Head => ({ fields: new Map(), end, found });
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) {
    if (isLead) return none([]);
    const rule = /^\s*(?:-{3,}|[—－]{2,})[^\S\n]*\n(?=\s*\p{L}+[^\S\n]*[:：])/mu.exec(text);
    const isLate = rule?.[0].trim() === "---";
    const close = rule
      ? /^(?:-{3,}|[—－]{2,})[^\S\n]*$/mu.exec(text.slice(rule[0].length + rule.index))
      : null;
    const end = rule && close ? rule.index + rule[0].length + close.index + close[0].length : 0;
    const words = isLate
      ? HEAD_SLIPS.notFirst
      : rule
        ? writeInstead("——", "---")
        : HEAD_SLIPS.missing;
    return none([{ offset: 0, words }], end);
  }
  const closing = CLOSING.exec(text.slice(opening.length));
  const blank = /\n[^\S\n]*\n/u.exec(text)?.index ?? text.length;
  const inside = closing ? opening.length + closing.index : blank;
  const end = closing ? inside + closing[0].length : blank;
  if (isLead) return none([{ offset: 0, words: HEAD_SLIPS.ofLead }], end);
  const fields = new Map<string, Field>();
  const found: Found[] = closing ? [] : [{ offset: 0, words: HEAD_SLIPS.open }];
  for (const { 0: line, index } of text.slice(opening.length, inside).matchAll(/[^\r\n]+/gu)) {
    const offset = opening.length + index;
    if (line.trim() !== "") found.push(...readLine(line, offset, fields));
  }
  const told = found.length > 0;
  for (const field of FIELDS)
    // A line that could not be read may be the one that is missing.
    if (!fields.has(field) && !told) found.push({ offset: 0, words: missingField(field) });
  return { fields, end, found };
}

/** Reads a line `title: …`; what it says is added to the fields. */
function readLine(line: string, offset: number, fields: Map<string, Field>): Found[] {
  const parts = /^(\p{L}+)(\s*)([:：])(\s*)(.*?)\s*$/u.exec(line);
  if (!parts) return [{ offset, words: HEAD_SLIPS.line }];
  const [, key = "", gap = "", colon = "", blank = "", written = ""] = parts;
  const colonAt = offset + key.length + gap.length;
  const valueAt = colonAt + 1 + blank.length;
  if (!FIELDS.includes(key)) {
    const words = unknownName(["字段", "field"], key, nearNames(key, FIELDS), FIELDS);
    return [{ offset, words }];
  }
  const found: Found[] = [];
  if (fields.has(key)) found.push({ offset, words: twiceWritten(key) });
  if (colon === "：") found.push({ offset: colonAt, words: HEAD_SLIPS.wideColon });
  else if (!/^[ ]/u.test(blank) && written !== "")
    found.push({ offset: colonAt, words: HEAD_SLIPS.blank });
  else if (gap !== "") found.push({ offset, words: HEAD_SLIPS.line });
  const quote = /^["']/u.exec(written)?.[0];
  const value = quote === undefined ? written : written.slice(1, -1);
  fields.set(key, { value, offset: valueAt + (quote === undefined ? 0 : 1) });
  const words = judgeValue(key, value, written, quote);
  if (words) found.push({ offset: written === "" ? offset : valueAt, words });
  return found;
}

/** What YAML would take for a number, a truth, a date or nothing. */
const NO_TEXT =
  /^(?:true|false|yes|no|on|off|null|~|[-+.]?\d[\d_.,:a-fox+-]*|[-+]?\.(?:inf|nan))$/iu;
/** Marks by which YAML would take a text for something else. */
const MARKED = /^[-?:,[\]{}#&*!|>%@`]|: |:$|\s#/u;

function judgeValue(
  key: string,
  value: string,
  written: string,
  quote: string | undefined,
): Found["words"] | undefined {
  if (value.trim() === "" && !(quote !== undefined && written.length === 1))
    return missingValue(key);
  if (key === "order")
    return quote === undefined && /^[1-9]\d{0,2}$/u.test(value) ? undefined : HEAD_SLIPS.order;
  if (key === "kind")
    return PASSAGE_KINDS.some((kind) => kind === value) && quote === undefined
      ? undefined
      : notAllowed(value, PASSAGE_KINDS);
  if (/[<{}`\t]/u.test(written)) return HEAD_SLIPS.tagInTitle;
  if (quote === undefined)
    return MARKED.test(value) || NO_TEXT.test(value) ? HEAD_SLIPS.quoted : undefined;
  const isWhole = written.length > 1 && written.endsWith(quote);
  return isWhole && !value.includes(quote) && !value.includes("\\") ? undefined : SLIPS.openQuote;
}
