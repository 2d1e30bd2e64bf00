import { type Explanation, explanation, NO_NUMBER, quote } from "../problem.ts";

/** Something wrong at a place of a text, before it is known which line that is. */
export interface Fault {
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly words: Explanation;
}

/** What an editor is told of each way in which a file stops being JSON: what it is, and what to type. */
export const SYNTAX = {
  empty: explanation(
    ["文件是空的", "the file is empty"],
    [
      '恢复内容；空表写成 {"records": []}',
      'Bring its content back; an empty table is {"records": []}',
    ],
  ),
  conflict: explanation(
    ["这里留着 Git 合并冲突的标记", "a Git conflict marker stands here"],
    [
      "在两种写法里留下对的一种，删去 <<<<<<<、=======、>>>>>>> 三行",
      "Keep the right one of the two and take the lines <<<<<<<, ======= and >>>>>>> away",
    ],
  ),
  comment: explanation(
    ["数据文件里不能写注释", "a data file holds no comments"],
    ["把说明写进 note 字段", "Write it into the field note"],
  ),
  wideQuote: explanation(
    ["这里用了全角的引号", "a full-width quotation mark stands here"],
    [
      "切换到英文输入法，换成半角的引号",
      "Switch the input method to English and write a straight one",
    ],
  ),
  singleQuote: explanation(
    ["这里用了单引号", "a single quotation mark stands here"],
    ["换成半角的双引号", "Write a double one"],
  ),
  wideBlank: explanation(
    ["这里有全角空格，或看不见的空白", "a full-width space, or an invisible one, stands here"],
    ["删去它，需要的地方改用普通空格", "Take it away, or write an ordinary space"],
  ),
  unclosedText: explanation(
    ["引号没有成对", "a quotation mark is not closed"],
    ["在这段文字末尾补上半角引号", "Add a quotation mark at the end of this text"],
  ),
  brokenLine: explanation(
    ["文字不能换行", "a text does not go on in another line"],
    ["接成一行；要分开的，写成两条", "Make one line of it, or two records"],
  ),
  brokenText: explanation(
    [
      "文字在这里断开了，多半是文字里用了半角引号",
      "the text breaks off here, probably at a straight quotation mark within it",
    ],
    ["文字里的引号请用 “ ”", "Write quotation marks within a text as “ ”"],
  ),
  backslash: explanation(
    ["反斜杠 \\ 的写法不对", "a backslash \\ cannot be followed by this"],
    ["文字里的反斜杠写成 \\\\，不需要就删去", "Write \\\\ for a backslash, or take it away"],
  ),
  control: explanation(
    ["文字里有制表符或别的控制字符", "the text holds a tab or another control character"],
    ["删去后用键盘重新输入", "Delete it and type this passage anew"],
  ),
  missingComma: explanation(
    ["这一行末尾缺少逗号", "this line lacks a comma at its end"],
    ["在这里加上半角逗号", "Add a comma here"],
  ),
  missingCommaHere: explanation(
    ["这里缺少逗号", "a comma is missing here"],
    ["在两项之间加上半角逗号", "Add a comma between the two items"],
  ),
  extraComma: explanation(
    ["这里多了一个逗号", "this comma is one too many"],
    ["删去它；最后一项后面不写逗号", "Take it away: no comma follows the last item"],
  ),
  missingColon: explanation(
    ["字段名后面缺少冒号", "a colon is missing after the field's name"],
    ["在字段名后加上半角冒号", "Add a colon after the name"],
  ),
  extraColon: explanation(
    [
      "这里多了一个冒号，或前面缺少逗号",
      "this colon is one too many, or a comma is missing before",
    ],
    ["对照上下几行，删去它或补上逗号", "Compare the lines around; take it away or add the comma"],
  ),
  missingValue: explanation(
    ["这个字段没有值", "this field has no value"],
    [
      "在冒号后写上值；来源没有说的写 null",
      "Write it after the colon; null where the source is silent",
    ],
  ),
  missingName: explanation(
    ["这里缺少字段名", "the name of a field is missing here"],
    ["补上字段名；也看看前面是不是少了一个 }", "Add it; look also whether a } is missing before"],
  ),
  unquotedName: explanation(
    ["字段名没有加引号", "the name of this field has no quotation marks"],
    ['加上半角引号，例如 "id"', 'Add them, as in "id"'],
  ),
  thousands: explanation(
    ["数字里用了千分位逗号", "the number has a comma within it"],
    ["删去逗号，例如 2927", "Take the comma away, as in 2927"],
  ),
  unit: explanation(
    ["数字后面还有别的字", "something follows the number"],
    ["只写数字；单位写在 unit 里", "Write the number only; its unit stands in unit"],
  ),
  trailing: explanation(
    ["文件到这里已经结束，后面是多余的内容", "the file ends before this; something follows"],
    ["删去多余的内容，或检查前面的括号", "Take it away, or check the brackets before"],
  ),
  tooDeep: explanation(
    ["括号套得太深", "brackets are nested too deep"],
    ["检查前面的括号是否成对", "Check that the brackets before pair"],
  ),
  other: explanation(
    ["这里不是合格的 JSON", "this is no JSON"],
    [
      "与上下几行对照，检查引号、逗号和括号",
      "Compare the lines around; check quotation marks, commas and brackets",
    ],
  ),
} as const satisfies Readonly<Record<string, Explanation>>;

/** A full-width mark outside of text. */
export const wideMark = (found: string, half: string): Explanation =>
  explanation(
    [`这里用了全角的 ${found}`, `a full-width ${found} stands here`],
    [
      `切换到英文输入法，换成半角的“${half}”`,
      `Switch the input method to English and write "${half}"`,
    ],
  );

/** A bracket of the wrong kind; `line` is where the open one stands. */
export const mismatch = (found: string, open: string, line: number): Explanation => {
  const wanted = open === "{" ? "}" : "]";
  return explanation(
    [
      `这里是 ${found}，第 ${line} 行的 ${open} 还没有配上 ${wanted}`,
      `${found} stands here, but the ${open} of line ${line} has no ${wanted} yet`,
    ],
    [`补上 ${wanted}，或删去多余的 ${found}`, `Add ${wanted}, or take ${found} away`],
  );
};

/** A file that ends before its brackets close; `line` is where the last open one stands. */
export const unclosed = (open: string, line: number): Explanation => {
  const wanted = open === "{" ? "}" : "]";
  return explanation(
    [
      `第 ${line} 行的 ${open} 没有配上 ${wanted}，文件就结束了`,
      `the file ends, and the ${open} of line ${line} has no ${wanted}`,
    ],
    [
      `补上 ${wanted}；文件若不完整，从上一个版本恢复`,
      `Add ${wanted}; if the file is cut off, bring back its last version`,
    ],
  );
};

/** What stands after the end: a closing bracket too many, or anything else. */
export const trailing = (found: string): Explanation =>
  found === "}" || found === "]"
    ? explanation(
        [`多了一个 ${found}`, `this ${found} is one too many`],
        ["删去它，或检查前面的括号", "Take it away, or check the brackets before"],
      )
    : SYNTAX.trailing;

/** A word without quotation marks. */
export const bareWord = (word: string): Explanation =>
  explanation(
    [`文字没有加引号：${quote(word)}`, `text without quotation marks: ${quote(word)}`],
    ["在文字两端加上半角引号", "Add a quotation mark at both its ends"],
  );

/** A word or number that another program writes so. */
export const written = (found: string, right: string): Explanation =>
  explanation(
    [`这里不能写 ${quote(found).slice(1, -1)}`, `${quote(found).slice(1, -1)} cannot stand here`],
    [`写成 ${right}`, `Write ${right}`],
  );

/** A word that says that there is no number, where a figure has its number, which is never null. */
export const noNumber = (found: string): Explanation => ({
  ...written(found, ""),
  remedy: NO_NUMBER,
});

/** A full stop of Chinese within a number. */
export const widePoint = (right: string): Explanation =>
  explanation(
    ["数字里用了全角的句号", "the number has a full-width stop for its point"],
    [`写成 ${right}`, `Write ${right}`],
  );

/** Texts without a clear end: what is found after one may only follow from it. */
const UNSURE: ReadonlySet<Explanation> = new Set([SYNTAX.unclosedText, SYNTAX.brokenText]);

/** The slips of a file, each told once, without their echoes. */
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

  /** Tells a slip that can be mended in thought. */
  tell(offset: number, words: Explanation): void {
    if (this.#unsure) this.goesOn = false;
    else this.faults.push({ offset, words });
  }

  /** Tells what cannot be mended in thought; nothing is read after it. */
  stop(offset: number, words: Explanation): void {
    // After another fault this may only be its echo.
    if (this.faults.length === 0) this.faults.push({ offset, words });
    this.goesOn = false;
  }
}
