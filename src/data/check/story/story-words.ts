/** What an editor is told of each slip in a file of the story: what it is, and what to type. */

import { type Explanation, explanation, quote } from "../../problem.ts";
import { STORY_ELEMENTS } from "../../schema/story.ts";

/** Something wrong at a place of a text, in UTF-16 units from its start. */
export interface Found {
  readonly offset: number;
  readonly words: Explanation;
}

/** The slips that are told in the same words wherever they stand. */
export const SLIPS = {
  empty: explanation(
    ["文件里没有正文", "the file has no text"],
    ["写上正文，或删去这个文件", "Write it, or delete the file"],
  ),
  conflict: explanation(
    ["这里留着 Git 合并冲突的标记", "a Git conflict marker stands here"],
    [
      "在两种写法里留下对的一种，删去 <<<<<<<、=======、>>>>>>> 三行",
      "Keep the right one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>",
    ],
  ),
  tab: explanation(
    ["这里有制表符（Tab 键）", "a tab stands here"],
    ["删去它，要空格就打空格", "Delete it, or type a space"],
  ),
  code: explanation(
    [
      "` 会把后面的文字变成程序代码，其中的标签不起作用",
      "` turns the text after it into program code, in which no tag works",
    ],
    ["删去它；要引号用 “ ”", "Delete it; for quotation marks use “ ”"],
  ),
  backslash: explanation(
    ["\\ 会让后面的符号失去作用", "\\ takes the meaning from the mark after it"],
    ["删去它", "Delete it"],
  ),
  brace: explanation(
    ["正文里不能写 { }", "{ and } cannot stand in the text"],
    [
      '删去；数据里的数字写成 <Fact id="…" />',
      'Delete it; for a figure of the data write <Fact id="…" />',
    ],
  ),
  lessThan: explanation(
    ["正文里不能写半角的 <", "< cannot stand in the text"],
    [
      "写成“小于”或“不到”；要写标签，< 后面紧跟标签的名字",
      'Write "less than"; for a tag, let its name follow < at once',
    ],
  ),
  looseName: explanation(
    ["标签的名字没有紧跟着 <", "the name of the tag does not follow < at once"],
    ["删去它们之间的空格", "Delete the space between them"],
  ),
  noTag: explanation(
    ["这个 /> 前面没有标签", "no tag stands before this />"],
    ["在标签的名字前补上 <，或删去 />", "Add < before the name of the tag, or delete />"],
  ),
  comment: explanation(
    ["这里不能写注释", "a comment cannot stand here"],
    ["删去 <!-- 和 --> 之间的话", "Delete it, from <!-- to -->"],
  ),
  address: explanation(
    ["网址不能写在 < > 里", "an address cannot stand between < and >"],
    ["写成 [text](https://example.org/) 的样子", "Write it like [text](https://example.org/)"],
  ),
  program: explanation(
    [
      "以 import、export 开头的一行会当成程序，读者看不到",
      "a line that begins with import or export is taken for a program and not shown",
    ],
    ["删去这一行；标签不用引入，直接写", "Delete the line: tags need no import"],
  ),
  braceInNote: explanation(
    ["花括号没有成对", "the braces do not match"],
    [
      "写成 {数字的编号}，例如 {programme-teams}",
      "Write {the id of a figure}, like {programme-teams}",
    ],
  ),
  heading: explanation(
    ["正文里不写标题，也不画横线", "the text has no headings and no rules"],
    [
      "标题写在文件开头的 title；要另起一部分，另写一个文件",
      "Write the heading as title at the top of the file; for another part write another file",
    ],
  ),
  image: explanation(
    ["图片不能这样放进故事", "a picture cannot be put into the story like this"],
    ["删去它", "Delete it"],
  ),
  wideBlank: explanation(
    ["标签里有全角空格", "a full-width space stands in the tag"],
    ["换成半角空格", "Type an ordinary space"],
  ),
  wideQuote: explanation(
    ["标签里用了全角或弯的引号", "a full-width or curly quotation mark stands in the tag"],
    ['切换到英文输入法，换成半角的 "', 'Switch the input method to English and type a straight "'],
  ),
  openQuote: explanation(
    ["引号没有收尾", "a quotation mark is not closed"],
    ['在这个值的末尾补上半角的 "', 'Add a straight " at the end of the value'],
  ),
  valueInBraces: explanation(
    ["值不能写在 { } 里", "a value cannot stand in { }"],
    ['写在半角引号里，例如 id="team"', 'Write it in straight quotation marks, like id="team"'],
  ),
} as const satisfies Readonly<Record<string, Explanation>>;

/** Something that must be written otherwise. */
export const writeInstead = (found: string, right: string): Explanation =>
  explanation(
    [`这里不能写 ${found}`, `${found} cannot be written here`],
    [`写成 ${right}`, `Write ${right}`],
  );

/** Names of which one may be meant. */
const listed = (names: readonly string[]): { zh: string; en: string } => ({
  zh: names.join("、"),
  en: names.join(", "),
});

/** A name that nothing has; `near` are those that may be meant, `all` what there is. */
export function unknownName(
  what: readonly [zh: string, en: string],
  found: string,
  near: readonly string[],
  all: readonly string[],
): Explanation {
  const message = [
    `没有叫 ${found} 的${what[0]}`,
    `there is no ${what[1]} called ${found}`,
  ] as const;
  const [some, any] = [listed(near), listed(all)];
  if (near.length > 0)
    return explanation(message, [
      `是不是 ${some.zh}？${all.length > 0 ? `可以写：${any.zh}` : ""}`,
      `Did you mean ${some.en}?${all.length > 0 ? ` It can be: ${any.en}` : ""}`,
    ]);
  return all.length > 0
    ? explanation(message, [`可以写：${any.zh}`, `It can be: ${any.en}`])
    : explanation(message, ["删去它", "Delete it"]);
}

/** A value that is none of those allowed. */
export const notAllowed = (found: string, all: readonly string[]): Explanation =>
  explanation(
    [`不能写 ${quote(found)}`, `${quote(found)} cannot be written here`],
    [`可以写：${listed(all).zh}`, `It can be: ${listed(all).en}`],
  );

/** A tag that ends nowhere. */
export const openTag = (name: string): Explanation =>
  explanation(
    [`<${name} 没有写完，缺少 >`, `<${name} is not finished: > is missing`],
    [`照这样写完：${exampleOf(name)}`, `Finish it like ${exampleOf(name)}`],
  );

export const exampleOf = (name: string): string => STORY_ELEMENTS[name]?.example ?? `<${name}>`;

/** An attribute that an element needs. */
export const missingAttribute = (name: string, attribute: string): Explanation =>
  explanation(
    [`<${name}> 缺少 ${attribute}`, `<${name}> has no ${attribute}`],
    [`照这样写：${exampleOf(name)}`, `Write it like ${exampleOf(name)}`],
  );

export const missingValue = (attribute: string): Explanation =>
  explanation(
    [`${attribute} 没有值`, `${attribute} has no value`],
    [`写成 ${attribute}="…"，或删去它`, `Write ${attribute}="…", or delete it`],
  );

export const bareValue = (attribute: string, value: string): Explanation =>
  explanation(
    [`${attribute} 的值没有加引号`, `the value of ${attribute} has no quotation marks`],
    [`写成 ${attribute}="${value}"`, `Write ${attribute}="${value}"`],
  );

export const twiceWritten = (name: string): Explanation =>
  explanation([`${name} 写了两次`, `${name} is written twice`], ["留下一个", "Keep one of them"]);
