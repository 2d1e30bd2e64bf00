import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { DataFolder } from "../testing/test-facts.ts";

const FILE = "pairings.json";
const COUNTY = '"county": "lianjiang",';

/** What the editor is told when the first pairing's line with its county is spoilt. */
const spoil = (line: string) => new DataFolder().edit(FILE, "", COUNTY, line).problems();

describe("readDataFile", () => {
  it("tells a missing file from one in another encoding", () => {
    const told = (folder: DataFolder) => folder.problems().map(({ message }) => message);
    // 廉江 in GBK.
    const gbk = Buffer.from([0x7b, 0x22, 0xc1, 0xae, 0xbd, 0xad, 0x22, 0x7d]);
    expect(told(new DataFolder().remove(FILE))).toEqual(["没有找到这个文件"]);
    const latin = Buffer.from([0x7b, 0x22, 0xe9, 0x20, 0xe8, 0x22, 0x7d]);
    const spoilt = Buffer.concat([
      Buffer.from('{"zh": "廉江市，'),
      Buffer.from([0xff, 0x22, 0x7d]),
    ]);
    expect(told(new DataFolder().write(FILE, latin))).toEqual(["文件不是 UTF-8 编码"]);
    expect(told(new DataFolder().write(FILE, spoilt))).toEqual(["这里有不是 UTF-8 的字节"]);
    for (const wide of ["\ufeff{}", '{"records": []}']) {
      expect(told(new DataFolder().write(FILE, Buffer.from(wide, "utf16le")))).toEqual([
        expect.stringContaining("UTF-16"),
      ]);
    }
    expect(told(new DataFolder().write(FILE, `{"records": []}${"\0".repeat(9)}`))).toEqual([
      expect.stringContaining("NUL"),
    ]);
    expect(new DataFolder().write(FILE, gbk).report()).toMatchInlineSnapshot(`
      "data/pairings.json:N:3 文件是 GBK 编码（Excel、记事本常这样存），不是 UTF-8。先用 GBK 打开，看到的中文正常，再存成 UTF-8。在记事本里“另存为”，编码选 UTF-8；在 VS Code 里点右下角的编码，先“通过编码重新打开”、GB18030，再“通过编码保存”、UTF-8。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
  });

  it("says once of a file that its UTF-8 was taken for GBK and saved so", () => {
    const folder = new DataFolder();
    for (const name of [FILE, "people.json", "site.json"]) {
      const misread = new TextDecoder("gbk").decode(Buffer.from(folder.read(name)));
      const told = new DataFolder().write(name, misread).problems();
      expect(told.map(({ message, remedy }) => `${message}。${remedy}`)).toEqual([
        "整份文件的编码坏了：UTF-8 的中文曾被当成 GBK 打开，又存了下来。从上一个版本恢复",
      ]);
    }
  });

  it("reports a map that is not there once, and no county for it", () => {
    const problems = new DataFolder().remove("geo/guangdong.topo.json").problems();
    expect(problems.map(({ message }) => message)).toEqual(["没有找到这个文件"]);
  });

  it("says that a file is empty", () => {
    for (const text of ["", " \n"]) {
      const problems = new DataFolder().write("corrections.json", text).problems();
      expect(problems.map(({ message }) => message)).toEqual(["文件是空的"]);
    }
  });

  it("says that a file begins with a byte order mark, as the Windows notepad writes it", () => {
    const folder = new DataFolder();
    folder.write(FILE, `\ufeff${folder.read(FILE)}`);
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/pairings.json:N:1 文件开头有 BOM 标记（记事本的“带有 BOM 的 UTF-8”）。另存为不带 BOM 的 UTF-8：在记事本里编码选 UTF-8，在 VS Code 里点右下角的编码，选“通过编码保存”、UTF-8。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
  });

  it.each([
    ["a comma too many", `${COUNTY},`, ",", /多了一个逗号/],
    ["a comma at the end of a list", '"county": "lianjiang", "x": [1,],', ",],", /多了一个逗号/],
    ["a lost comma", '"county": "lianjiang"', "", /这一行末尾缺少逗号/],
    ["a comment", `${COUNTY} // 廉江`, "// 廉江", /不能写注释/],
    ["an unclosed quotation mark", '"county": "lianjiang,', '"lianjiang,', /引号没有成对/],
    ["a full-width comma", '"county": "lianjiang"\uff0c', "\uff0c", /全角的 \uff0c/],
    ["a full-width colon", '"county"\uff1a"lianjiang",', '\uff1a"lianjiang",', /全角的 \uff1a/],
    [
      "a Chinese quotation mark",
      '"county": \u201clianjiang\u201d,',
      "\u201clianjiang\u201d,",
      /全角的引号/,
    ],
  ])("points at %s", (_name, line, points, message) => {
    const problems = spoil(line);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.points).toBe(points);
    expect(problems[0]?.message).toMatch(message);
  });

  it("tells an editor in words what an input method did", () => {
    const folder = new DataFolder().edit(FILE, "", COUNTY, '"county": "lianjiang"\uff0c');
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/pairings.json:N:28 这里用了全角的 ，。切换到英文输入法，换成半角的“,”。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
  });

  it("finds a field written twice, of which the later would silently win", () => {
    const folder = new DataFolder().edit(FILE, "", COUNTY, `${COUNTY} "county": "yingde",`);
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/pairings.json:N:30 字段 "county" 在同一条里写了两次。删去其中一个。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
    expect(folder.problems()[0]?.points).toBe('"county": "yingde",');
  });

  it("counts lines and columns alike in files with Windows line ends", () => {
    const folder = new DataFolder().edit(FILE, "", COUNTY, '"county": "zzz",');
    const place = folder.problems().map(({ line, column }) => [line, column]);
    folder.write(FILE, folder.read(FILE).replaceAll("\n", "\r\n"));
    expect(folder.problems().map(({ line, column }) => [line, column])).toEqual(place);
  });
});
