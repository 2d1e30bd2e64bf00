import { type Explanation, explanation } from "./said.ts";

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "\u201c": '"',
  "\u201d": '"',
  "\uff02": '"',
  "\uff0c": ",",
  "\u3001": ",",
  "\uff1a": ":",
  "\uff5b": "{",
  "\uff5d": "}",
  "\u3010": "[",
  "\u3011": "]",
};

/** Explains a syntax error by what is usually behind it: a lost comma, a quotation mark of an input method. */
export function explainSyntax(code: string, text: string, offset: number): Explanation {
  if (text.startsWith("\ufeff")) {
    return explanation(
      ["文件开头有 BOM 标记", "the file begins with a byte order mark (BOM)"],
      ["用编辑器另存为 UTF-8（不带 BOM）", "Save it as UTF-8 without BOM"],
    );
  }
  if (text.trim() === "")
    return explanation(
      ["文件是空的", "the file is empty"],
      [
        '恢复内容；空表写成 {"records": []}',
        'Bring its content back; an empty table is {"records": []}',
      ],
    );
  const found = text.charAt(offset);
  const half = FULL_WIDTH[found];
  if (half !== undefined) {
    return explanation(
      [`这里用了全角的 ${found}`, `a full-width ${found} stands here`],
      [
        `切换到英文输入法，换成半角的 ${half}`,
        `Switch the input method to English and write ${half}`,
      ],
    );
  }
  switch (code) {
    case "CommaExpected":
      return explanation(
        ["两项之间缺少逗号", "a comma is missing between two items"],
        ["在前一项的末尾加上半角逗号", "Add a comma at the end of the item before"],
      );
    case "PropertyNameExpected":
    case "ValueExpected":
      return explanation(
        [
          "这里缺少一项，或前面多了一个逗号",
          "an item is missing here, or the comma before it is one too many",
        ],
        ["补上这一项，或删去前面的逗号", "Add the item, or take the comma away"],
      );
    case "CloseBraceExpected":
      return explanation(
        ["缺少右花括号 }", "a closing brace } is missing"],
        ["检查这一条的花括号是否成对", "Check that the braces of this record pair"],
      );
    case "CloseBracketExpected":
      return explanation(
        ["缺少右方括号 ]", "a closing bracket ] is missing"],
        ["检查这个列表的方括号是否成对", "Check that the brackets of this list pair"],
      );
    case "ColonExpected":
      return explanation(
        ["字段名后面缺少冒号", "a colon is missing after the field's name"],
        ["在字段名后加上半角冒号", "Add a colon after the name"],
      );
    case "UnexpectedEndOfString":
      return explanation(
        ["引号没有成对", "a quotation mark is not closed"],
        ["在文字末尾补上半角引号", "Add a quotation mark at the end of the text"],
      );
    case "InvalidSymbol":
      return explanation(
        [
          "文字在这里断开了，多半是文字里用了半角引号",
          "the text breaks off here, probably at a straight quotation mark within it",
        ],
        [
          "文字里的引号请用 “ ”；数字和 true、false、null 不加引号",
          "Write quotation marks within a text as “ ”",
        ],
      );
    case "InvalidCommentToken":
      return explanation(
        ["数据文件里不能写注释", "a data file holds no comments"],
        ["把说明写进 note 字段", "Write it into the field note"],
      );
    default:
      return explanation(
        [`这里不是合格的 JSON（${code}）`, `this is no JSON (${code})`],
        [
          "与上下几行对照，检查引号、逗号和括号",
          "Compare the lines around it; check quotation marks, commas and brackets",
        ],
      );
  }
}
