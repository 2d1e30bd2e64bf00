/** What an editor is told about a place where a file stops being JSON. */
export interface Explanation {
  readonly message: string;
  readonly remedy: string;
}

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
    return { message: "文件开头有 BOM 标记", remedy: "用编辑器另存为 UTF-8（不带 BOM）" };
  }
  if (text.trim() === "")
    return { message: "文件是空的", remedy: '恢复内容；空表写成 {"records": []}' };
  const found = text.charAt(offset);
  const half = FULL_WIDTH[found];
  if (half !== undefined) {
    return { message: `这里用了全角的 ${found}`, remedy: `切换到英文输入法，换成半角的 ${half}` };
  }
  switch (code) {
    case "CommaExpected":
      return { message: "两项之间缺少逗号", remedy: "在前一项的末尾加半角逗号 ," };
    case "PropertyNameExpected":
    case "ValueExpected":
      return {
        message: "这里缺少一项，或前面多了一个逗号",
        remedy: "补上这一项，或删去前面的逗号",
      };
    case "CloseBraceExpected":
      return { message: "缺少右花括号 }", remedy: "检查这一条的花括号是否成对" };
    case "CloseBracketExpected":
      return { message: "缺少右方括号 ]", remedy: "检查这个列表的方括号是否成对" };
    case "ColonExpected":
      return { message: "字段名后面缺少冒号", remedy: "在字段名后加半角冒号 :" };
    case "UnexpectedEndOfString":
      return { message: "引号没有成对", remedy: '在文字末尾补上半角引号 "' };
    case "InvalidSymbol":
      return {
        message: "文字在这里断开了，多半是文字里用了半角引号",
        remedy: "文字里的引号请用 “ ”；数字和 true、false、null 不加引号",
      };
    case "InvalidCommentToken":
      return { message: "数据文件里不能写注释", remedy: "把说明写进 note 字段" };
    default:
      return {
        message: `这里不是合格的 JSON（${code}）`,
        remedy: "与上下几行对照，检查引号、逗号和括号",
      };
  }
}
