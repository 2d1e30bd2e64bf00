/** What can be wrong with the text of a data file: the words for each slip, and a list that keeps its consequences out. */

import { type Explanation, explanation, NO_NUMBER, quote } from "../problem.ts";

/** Something wrong at a place of a text, before it is known which line that is. */
export interface Fault {
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly words: Explanation;
}

/** What an editor is told of each slip that makes a file invalid JSON: what it is, and what to type. */
export const SYNTAX = {
  empty: explanation(
    ["文件是空的", "the file is empty"],
    [
      '恢复内容；空表写成 {"records": []}',
      'Restore its content; an empty table is {"records": []}',
    ],
  ),
  conflict: explanation(
    ["这里留着 Git 合并冲突的标记", "a Git conflict marker stands here"],
    [
      "在两种写法里留下对的一种，删去 <<<<<<<、=======、>>>>>>> 三行",
      "Keep the right one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>",
    ],
  ),
  comment: explanation(
    ["数据文件里不能写注释", "a data file cannot have comments"],
    ["把说明写进 note 字段", "Move it into the field note"],
  ),
  wideQuote: explanation(
    ["这里用了全角的引号", "a full-width quotation mark stands here"],
    [
      "切换到英文输入法，换成半角的引号",
      "Switch the input method to English and type a straight one",
    ],
  ),
  singleQuote: explanation(
    ["这里用了单引号", "a single quotation mark stands here"],
    ["换成半角的双引号", "Use a double one"],
  ),
  wideBlank: explanation(
    ["这里有全角空格，或看不见的空白", "a full-width space, or an invisible one, stands here"],
    ["删去它，需要的地方改用普通空格", "Delete it, or type an ordinary space"],
  ),
  unclosedText: explanation(
    ["引号没有成对", "a quotation mark is not closed"],
    ["在这段文字末尾补上半角引号", "Add a quotation mark at the end of this text"],
  ),
  brokenLine: explanation(
    ["文字不能换行", "a text cannot continue on the next line"],
    ["接成一行；要分开的，写成两条", "Join the lines, or make two records"],
  ),
  brokenText: explanation(
    [
      "文字在这里断开了，多半是文字里用了半角引号",
      "the text ends here, probably because it contains a straight quotation mark",
    ],
    ["文字里的引号请用 “ ”", "Inside a text use “ ” for quotation marks"],
  ),
  backslash: explanation(
    ["反斜杠 \\ 的写法不对", "a backslash \\ cannot be followed by this"],
    ["文字里的反斜杠写成 \\\\，不需要就删去", "Write \\\\ for a backslash, or delete it"],
  ),
  control: explanation(
    ["文字里有制表符或别的控制字符", "the text contains a tab or another control character"],
    ["删去后用键盘重新输入", "Delete this passage and type it again"],
  ),
  missingComma: explanation(
    ["这一行末尾缺少逗号", "a comma is missing at the end of this line"],
    ["在这里加上半角逗号", "Add a comma here"],
  ),
  missingCommaHere: explanation(
    ["这里缺少逗号", "a comma is missing here"],
    ["在两项之间加上半角逗号", "Add a comma between the two items"],
  ),
  extraComma: explanation(
    ["这里多了一个逗号", "there is one comma too many here"],
    ["删去它；最后一项后面不写逗号", "Delete it: no comma follows the last item"],
  ),
  missingColon: explanation(
    ["字段名后面缺少冒号", "a colon is missing after the field's name"],
    ["在字段名后加上半角冒号", "Add a colon after the name"],
  ),
  extraColon: explanation(
    [
      "这里多了一个冒号，或前面缺少逗号",
      "there is one colon too many here, or a comma is missing before it",
    ],
    ["对照上下几行，删去它或补上逗号", "Compare the lines around it; delete it or add the comma"],
  ),
  missingValue: explanation(
    ["这个字段没有值", "this field has no value"],
    [
      "在冒号后写上值；来源没有说的写 null",
      "Write it after the colon; null if the source does not say",
    ],
  ),
  missingName: explanation(
    ["这里缺少字段名", "the name of a field is missing here"],
    [
      "补上字段名；也看看前面是不是少了一个 }",
      "Add it; check also whether a } is missing before it",
    ],
  ),
  unquotedName: explanation(
    ["字段名没有加引号", "the name of this field has no quotation marks"],
    ['加上半角引号，例如 "id"', 'Add them, as in "id"'],
  ),
  thousands: explanation(
    ["数字里用了千分位逗号", "the number contains a comma"],
    ["删去逗号，例如 2927", "Delete the comma, as in 2927"],
  ),
  unit: explanation(
    ["数字后面还有别的字", "something follows the number"],
    ["只写数字；单位写在 unit 里", "Write only the number; its unit belongs in unit"],
  ),
  trailing: explanation(
    [
      "文件到这里已经结束，后面是多余的内容",
      "the file should end before this, but something follows",
    ],
    ["删去多余的内容，或检查前面的括号", "Delete it, or check the brackets before it"],
  ),
  tooDeep: explanation(
    ["括号套得太深", "brackets are nested too deep"],
    ["检查前面的括号是否成对", "Check that the brackets before it match"],
  ),
  other: explanation(
    ["这里不是合格的 JSON", "this is not valid JSON"],
    [
      "与上下几行对照，检查引号、逗号和括号",
      "Compare the lines around it; check quotation marks, commas and brackets",
    ],
  ),
} as const satisfies Readonly<Record<string, Explanation>>;

/** A full-width mark outside a text. */
export const wideMark = (found: string, half: string): Explanation =>
  explanation(
    [`这里用了全角的 ${found}`, `a full-width ${found} stands here`],
    [
      `切换到英文输入法，换成半角的“${half}”`,
      `Switch the input method to English and type "${half}"`,
    ],
  );

/** A bracket of the wrong kind; `line` is where the open one stands. */
export const mismatch = (found: string, open: string, line: number): Explanation => {
  const wanted = open === "{" ? "}" : "]";
  return explanation(
    [
      `这里是 ${found}，第 ${line} 行的 ${open} 还没有配上 ${wanted}`,
      `${found} stands here, but the ${open} on line ${line} is not closed by ${wanted} yet`,
    ],
    [`补上 ${wanted}，或删去多余的 ${found}`, `Add ${wanted}, or delete ${found}`],
  );
};

/** A file that ends before its brackets close; `line` is where the last open one stands. */
export const unclosed = (open: string, line: number): Explanation => {
  const wanted = open === "{" ? "}" : "]";
  return explanation(
    [
      `第 ${line} 行的 ${open} 没有配上 ${wanted}，文件就结束了`,
      `the file ends, but the ${open} on line ${line} is not closed by ${wanted}`,
    ],
    [
      `补上 ${wanted}；文件若不完整，从上一个版本恢复`,
      `Add ${wanted}; if the file was cut off, restore its last version`,
    ],
  );
};

/** What stands after the end: a closing bracket too many, or anything else. */
export const trailing = (found: string): Explanation =>
  found === "}" || found === "]"
    ? explanation(
        [`多了一个 ${found}`, `there is one ${found} too many here`],
        ["删去它，或检查前面的括号", "Delete it, or check the brackets before it"],
      )
    : SYNTAX.trailing;

/** A word without quotation marks. */
export const bareWord = (word: string): Explanation =>
  explanation(
    [`文字没有加引号：${quote(word)}`, `text without quotation marks: ${quote(word)}`],
    ["在文字两端加上半角引号", "Add a quotation mark at both ends"],
  );

/** A word or number as another program writes it. */
export const written = (found: string, right: string): Explanation =>
  explanation(
    [
      `这里不能写 ${quote(found).slice(1, -1)}`,
      `${quote(found).slice(1, -1)} cannot be written here`,
    ],
    [`写成 ${right}`, `Write ${right}`],
  );

/** A word for a missing number as the value of a figure, which is never null. */
export const noNumber = (found: string): Explanation => ({
  ...written(found, ""),
  remedy: NO_NUMBER,
});

/** A Chinese full stop within a number. */
export const widePoint = (right: string): Explanation =>
  explanation(
    ["数字里用了全角的句号", "the number has a Chinese full stop instead of a decimal point"],
    [`写成 ${right}`, `Write ${right}`],
  );

/** Texts without a clear end: what is found after one may be only its consequence. */
const UNSURE: ReadonlySet<Explanation> = new Set([SYNTAX.unclosedText, SYNTAX.brokenText]);

/** The slips of a file, without those that are only consequences of others. */
export class FaultLog {
  readonly faults: Fault[] = [];
  goesOn = true;
  #unsure = false;

  /** Takes what was found within one piece of the file. */
  addAll(faults: readonly Fault[]): void {
    this.faults.push(...faults);
    if (faults.some(({ words }) => UNSURE.has(words))) this.#unsure = true;
  }

  /** From here on the file is understood again. */
  regain(): void {
    this.#unsure = false;
  }

  /** Tells a slip after which it is clear how to read on. */
  tell(offset: number, words: Explanation): void {
    if (this.#unsure) this.goesOn = false;
    else this.faults.push({ offset, words });
  }

  /** Tells a slip after which nothing can be read. */
  stop(offset: number, words: Explanation): void {
    // After another fault this may be only its consequence.
    if (this.faults.length === 0) this.faults.push({ offset, words });
    this.goesOn = false;
  }
}
