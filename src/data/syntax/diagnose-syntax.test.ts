import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineStarts, positionAt } from "../read/read-file.ts";
import { TEST_FACTS } from "../testing/test-facts.ts";
import { diagnoseSyntax } from "./diagnose-syntax.ts";

/** Line, column and words of each fault of a text. */
const told = (text: string): string[] => {
  const starts = lineStarts(text);
  return diagnoseSyntax(text).map(({ offset, words }) => {
    const { line, column } = positionAt(starts, offset);
    return `${line}:${column} ${words.message.zh}。${words.remedy.zh}`;
  });
};

/** A record with one line in place of its second. */
const line = (second: string): string => `{\n  "id": "yingde",\n  ${second}\n  "note": null\n}`;

describe("diagnoseSyntax", () => {
  const slips: readonly (readonly [name: string, text: string])[] = [
    ["comma missing", line('"value": 973')],
    ["comma missing after a group", '{"records": [\n  {"id": "a"}\n  {"id": "b"}\n]}'],
    ["comma missing between words", line('"parts": ["摘要" "署名"],')],
    ["two commas", line('"value": 973,,')],
    ["comma before the end of a list", line('"parts": ["摘要",],')],
    ["comma before the end of a group", line('"name": {"zh": "廉江",},')],
    ["comma at the beginning", line('"parts": [, "摘要"],')],
    ["full-width comma", line('"value": 973，')],
    ["enumeration comma", line('"parts": ["摘要"、"署名"],')],
    ["full-width colon", line('"value"：973,')],
    ["full-width brackets", line('"parts"：【"摘要"】，')],
    ["full-width braces", line('"name": ｛"zh": "廉江"｝,')],
    ["full-width digits", line('"value": ９７３,')],
    ["full-width quotation marks", line('"county": “lianjiang”,')],
    ["full-width opening mark", line('"county": “lianjiang",')],
    ["full-width closing mark", line('"county": "lianjiang”,')],
    ["full-width closing mark before another field", line('"county": "lianjiang”, "kind": "x",')],
    ["full-width closing mark of a name", line('"value”: 233,')],
    ["full-width marks around a value, and at the end of its name", line('"county”: “lianjiang”,')],
    ["corner brackets", line('「county」: "lianjiang",')],
    ["full-width space", line('\u3000"value": 973,')],
    ["single quotation marks", line("'county': 'lianjiang',")],
    ["no quotation marks", line('"county": lianjiang,')],
    ["no quotation marks on Chinese", line('"zh": 廉江市,')],
    ["name without quotation marks", line('county: "lianjiang",')],
    ["unclosed text", line('"county": "lianjiang,')],
    ["unclosed name", line('"county: "lianjiang",')],
    ["quotation marks within a text", line('"zh": "所谓"组团"帮扶",')],
    ["quotation marks at the end of a text", line('"zh": "所谓"组团"",')],
    ["line break within a text", line('"zh": "上一行\n下一行",')],
    ["tabulator within a text", line('"zh": "廉江\t市",')],
    ["backslash", line('"zh": "C:\\data",')],
    ["no colon", line('"value" 973,')],
    ["equals sign", line('"value" = 973,')],
    ["no value", line('"value": ,')],
    ["no value and no colon", line('"value",')],
    ["comment", line('"value": 973, // 万元')],
    ["comment of several lines", line('/* 万元\n 973 */ "value": 973,')],
    ["comment of a script", line('# 万元\n"value": 973,')],
    ["NaN", line('"value": NaN,')],
    ["Infinity", line('"value": -Infinity,')],
    ["plus sign", line('"value": +5,')],
    ["leading zero", line('"value": 0973,')],
    ["no digit before the point", line('"value": .5,')],
    ["no digit after the point", line('"value": 1.,')],
    ["thousands", line('"value": 2,927,')],
    ["percent", line('"value": 30%,')],
    ["full-width stop in a number", line('"value": 233。5,')],
    ["NaN where null may stand", line('"asOf": NaN,')],
    ["unit", line('"value": 973万元,')],
    ["unit after a blank", line('"value": 973 万元,')],
    ["word of Python", line('"story": True, "x": None,')],
    ["empty word of a spreadsheet", line('"asOf": #N/A,')],
    ["wrong bracket", '{"records": [\n  {"id": "a"\n]}'],
    ["brace missing between records", '{"records": [\n  {"id": "a",\n  {"id": "b"}\n]}'],
    ["brace too many", '{"records": []}}'],
    ["text after the end", '{"records": []}\n完'],
    ["two documents", '{"records": []}\n{"records": []}'],
    ["cut off between records", '{"records": [\n  {"id": "a"},\n  {'],
    ["cut off within a text", '{"records": [\n  {"id": "lian'],
    ["cut off after a comma", '{"records": ['],
    ["nothing", " \n"],
    ["merge conflict", '{\n<<<<<<< HEAD\n  "a": 1\n=======\n  "a": 2\n>>>>>>> main\n}'],
    ["too deep", "[".repeat(100_000)],
  ];

  it.each(slips)("is asked only about what JSON.parse refuses: %s", (_name, text) => {
    expect(() => {
      JSON.parse(text);
    }).toThrow();
  });

  it("explains each slip by what is behind it", () => {
    const lines = slips.map(([name, text]) => `${name}\n  ${told(text).join("\n  ")}`);
    expect(lines.join("\n")).toMatchInlineSnapshot(`
      "comma missing
        3:15 这一行末尾缺少逗号。在这里加上半角逗号
      comma missing after a group
        2:14 这一行末尾缺少逗号。在这里加上半角逗号
      comma missing between words
        3:17 这里缺少逗号。在两项之间加上半角逗号
      two commas
        3:16 这里多了一个逗号。删去它；最后一项后面不写逗号
      comma before the end of a list
        3:17 这里多了一个逗号。删去它；最后一项后面不写逗号
      comma before the end of a group
        3:22 这里多了一个逗号。删去它；最后一项后面不写逗号
      comma at the beginning
        3:13 这里多了一个逗号。删去它；最后一项后面不写逗号
      full-width comma
        3:15 这里用了全角的 ，。切换到英文输入法，换成半角的“,”
      enumeration comma
        3:17 这里用了全角的 、。切换到英文输入法，换成半角的“,”
      full-width colon
        3:10 这里用了全角的 ：。切换到英文输入法，换成半角的“:”
      full-width brackets
        3:10 这里用了全角的 ：。切换到英文输入法，换成半角的“:”
        3:11 这里用了全角的 【。切换到英文输入法，换成半角的“[”
        3:16 这里用了全角的 】。切换到英文输入法，换成半角的“]”
        3:17 这里用了全角的 ，。切换到英文输入法，换成半角的“,”
      full-width braces
        3:11 这里用了全角的 ｛。切换到英文输入法，换成半角的“{”
        3:22 这里用了全角的 ｝。切换到英文输入法，换成半角的“}”
      full-width digits
        3:12 这里不能写 ９７３。写成 973
      full-width quotation marks
        3:13 这里用了全角的引号。切换到英文输入法，换成半角的引号
      full-width opening mark
        3:13 这里用了全角的引号。切换到英文输入法，换成半角的引号
      full-width closing mark
        3:23 这里用了全角的引号。切换到英文输入法，换成半角的引号
      full-width closing mark before another field
        3:23 这里用了全角的引号。切换到英文输入法，换成半角的引号
      full-width closing mark of a name
        3:9 这里用了全角的引号。切换到英文输入法，换成半角的引号
      full-width marks around a value, and at the end of its name
        3:10 这里用了全角的引号。切换到英文输入法，换成半角的引号
        3:13 这里用了全角的引号。切换到英文输入法，换成半角的引号
      corner brackets
        3:3 这里用了全角的引号。切换到英文输入法，换成半角的引号
      full-width space
        3:3 这里有全角空格，或看不见的空白。删去它，需要的地方改用普通空格
      single quotation marks
        3:3 这里用了单引号。换成半角的双引号
        3:13 这里用了单引号。换成半角的双引号
      no quotation marks
        3:13 文字没有加引号："lianjiang"。在文字两端加上半角引号
      no quotation marks on Chinese
        3:9 文字没有加引号："廉江市"。在文字两端加上半角引号
      name without quotation marks
        3:3 字段名没有加引号。加上半角引号，例如 "id"
      unclosed text
        3:13 引号没有成对。在这段文字末尾补上半角引号
      unclosed name
        3:3 引号没有成对。在这段文字末尾补上半角引号
      quotation marks within a text
        3:12 文字在这里断开了，多半是文字里用了半角引号。文字里的引号请用 “ ”
      quotation marks at the end of a text
        3:12 文字在这里断开了，多半是文字里用了半角引号。文字里的引号请用 “ ”
      line break within a text
        3:13 文字不能换行。接成一行；要分开的，写成两条
      tabulator within a text
        3:12 文字里有制表符或别的控制字符。删去后用键盘重新输入
      backslash
        3:12 反斜杠 \\ 的写法不对。文字里的反斜杠写成 \\\\，不需要就删去
      no colon
        3:10 字段名后面缺少冒号。在字段名后加上半角冒号
      equals sign
        3:11 字段名后面缺少冒号。在字段名后加上半角冒号
      no value
        3:12 这个字段没有值。在冒号后写上值；来源没有说的写 null
      no value and no colon
        3:10 这个字段没有值。在冒号后写上值；来源没有说的写 null
      comment
        3:17 数据文件里不能写注释。把说明写进 note 字段
      comment of several lines
        3:3 数据文件里不能写注释。把说明写进 note 字段
      comment of a script
        3:3 数据文件里不能写注释。把说明写进 note 字段
      NaN
        3:12 这里不能写 NaN。写上数字；来源没有数字就不写这一条
      Infinity
        3:12 这里不能写 -Infinity。写上数字；来源没有数字就不写这一条
      plus sign
        3:12 这里不能写 +5。写成 5
      leading zero
        3:12 这里不能写 0973。写成 973
      no digit before the point
        3:12 这里不能写 .5。写成 0.5
      no digit after the point
        3:12 这里不能写 1.。写成 1
      thousands
        3:13 数字里用了千分位逗号。删去逗号，例如 2927
      percent
        3:12 数字后面还有别的字。只写数字；单位写在 unit 里
      full-width stop in a number
        3:12 数字里用了全角的句号。写成 233.5
      NaN where null may stand
        3:11 这里不能写 NaN。写成 null
      unit
        3:12 数字后面还有别的字。只写数字；单位写在 unit 里
      unit after a blank
        3:16 数字后面还有别的字。只写数字；单位写在 unit 里
      word of Python
        3:12 这里不能写 True。写成 true
        3:23 这里不能写 None。写成 null
      empty word of a spreadsheet
        3:11 数据文件里不能写注释。把说明写进 note 字段
      wrong bracket
        3:1 这里是 ]，第 2 行的 { 还没有配上 }。补上 }，或删去多余的 ]
      brace missing between records
        3:3 这里缺少字段名。补上字段名；也看看前面是不是少了一个 }
      brace too many
        1:16 多了一个 }。删去它，或检查前面的括号
      text after the end
        2:1 文件到这里已经结束，后面是多余的内容。删去多余的内容，或检查前面的括号
      two documents
        2:1 文件到这里已经结束，后面是多余的内容。删去多余的内容，或检查前面的括号
      cut off between records
        3:4 第 3 行的 { 没有配上 }，文件就结束了。补上 }；文件若不完整，从上一个版本恢复
      cut off within a text
        2:10 引号没有成对。在这段文字末尾补上半角引号
      cut off after a comma
        1:14 第 1 行的 [ 没有配上 ]，文件就结束了。补上 ]；文件若不完整，从上一个版本恢复
      nothing
        1:1 文件是空的。恢复内容；空表写成 {"records": []}
      merge conflict
        2:1 这里留着 Git 合并冲突的标记。在两种写法里留下对的一种，删去 <<<<<<<、=======、>>>>>>> 三行
      too deep
        1:61 括号套得太深。检查前面的括号是否成对"
    `);
  });

  it("explains them in English too", () => {
    const english = slips.flatMap(([, text]) =>
      diagnoseSyntax(text).map(({ words }) => `${words.message.en}. ${words.remedy.en}.`),
    );
    expect([...new Set(english)].join("\n")).toMatchInlineSnapshot(`
      "a comma is missing at the end of this line. Add a comma here.
      a comma is missing here. Add a comma between the two items.
      there is one comma too many here. Delete it: no comma follows the last item.
      a full-width ， stands here. Switch the input method to English and type ",".
      a full-width 、 stands here. Switch the input method to English and type ",".
      a full-width ： stands here. Switch the input method to English and type ":".
      a full-width 【 stands here. Switch the input method to English and type "[".
      a full-width 】 stands here. Switch the input method to English and type "]".
      a full-width ｛ stands here. Switch the input method to English and type "{".
      a full-width ｝ stands here. Switch the input method to English and type "}".
      ９７３ cannot be written here. Write 973.
      a full-width quotation mark stands here. Switch the input method to English and type a straight one.
      a full-width space, or an invisible one, stands here. Delete it, or type an ordinary space.
      a single quotation mark stands here. Use a double one.
      text without quotation marks: "lianjiang". Add a quotation mark at both ends.
      text without quotation marks: "廉江市". Add a quotation mark at both ends.
      the name of this field has no quotation marks. Add them, as in "id".
      a quotation mark is not closed. Add a quotation mark at the end of this text.
      the text ends here, probably because it contains a straight quotation mark. Inside a text use “ ” for quotation marks.
      a text cannot continue on the next line. Join the lines, or make two records.
      the text contains a tab or another control character. Delete this passage and type it again.
      a backslash \\ cannot be followed by this. Write \\\\ for a backslash, or delete it.
      a colon is missing after the field's name. Add a colon after the name.
      this field has no value. Write it after the colon; null if the source does not say.
      a data file cannot have comments. Move it into the field note.
      NaN cannot be written here. Write the number; if the source has none, leave out the whole record.
      -Infinity cannot be written here. Write the number; if the source has none, leave out the whole record.
      +5 cannot be written here. Write 5.
      0973 cannot be written here. Write 973.
      .5 cannot be written here. Write 0.5.
      1. cannot be written here. Write 1.
      the number contains a comma. Delete the comma, as in 2927.
      something follows the number. Write only the number; its unit belongs in unit.
      the number has a Chinese full stop instead of a decimal point. Write 233.5.
      NaN cannot be written here. Write null.
      True cannot be written here. Write true.
      None cannot be written here. Write null.
      ] stands here, but the { on line 2 is not closed by } yet. Add }, or delete ].
      the name of a field is missing here. Add it; check also whether a } is missing before it.
      there is one } too many here. Delete it, or check the brackets before it.
      the file should end before this, but something follows. Delete it, or check the brackets before it.
      the file ends, but the { on line 3 is not closed by }. Add }; if the file was cut off, restore its last version.
      the file ends, but the [ on line 1 is not closed by ]. Add ]; if the file was cut off, restore its last version.
      the file is empty. Restore its content; an empty table is {"records": []}.
      a Git conflict marker stands here. Keep the right one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>.
      brackets are nested too deep. Check that the brackets before it match."
    `);
  });

  it("tells several slips of one file at once, and none that only follows from another", () => {
    const slips = '{\n  "a"：1，\n  "b": “x”\n  "c": [1,],\n  "d": TRUE,\n}';
    expect(told(slips).map((words) => words.split(" ")[0])).toEqual([
      "2:6",
      "2:8",
      "3:8",
      "3:11",
      "4:10",
      "5:8",
      "5:12",
    ]);
  });

  it("lets full-width marks stand within a text", () => {
    const text = '{"zh": "“组团”帮扶：一、二，｛三｝；\u3000//不是注释 # \'四\'"}';
    expect(diagnoseSyntax(text)).toEqual([]);
  });

  it("finds a fault exactly where JSON.parse does, whatever was done to a file", () => {
    const sound = readFileSync(path.join(TEST_FACTS, "pairings.json"), "utf8");
    const pieces = [
      ...Array.from(`{}[],:"'“”，：\\/#0.-e%\n \u3000a廉`),
      "//",
      "null",
      "<<<<<<<",
      "",
    ];
    const edit = fc.record({
      at: fc.nat(sound.length),
      take: fc.nat(3),
      put: fc.constantFrom(...pieces),
    });
    const edits = fc.array(edit, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(edits, (slips) => {
        const text = slips.reduce(
          (so, { at, take, put }) => so.slice(0, at) + put + so.slice(at + take),
          sound,
        );
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        const faults = diagnoseSyntax(text);
        // A conflict's marks can stand within a text; a file that holds them is never right.
        if (parses && text.includes("<<<<<<<")) return;
        expect(faults.length === 0, text).toBe(parses);
        for (const { offset } of faults) expect(offset).toBeLessThanOrEqual(text.length);
      }),
      { seed: 20240529, numRuns: 3000 },
    );
  });

  it("passes every sound JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(diagnoseSyntax(text)).toEqual([]);
      }),
      { seed: 20240529, numRuns: 1000 },
    );
  });
});
