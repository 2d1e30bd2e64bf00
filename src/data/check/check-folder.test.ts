import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatProblems } from "../problem.ts";
import type { Folder } from "../read/folder.ts";
import { readDataFile } from "../read/read-file.ts";
import { readFolder } from "../read/read-folder.ts";
import { TABLE_NAMES } from "../schema/files.ts";
import { DataFolder, LIVE_DATA } from "../testing/test-facts.ts";
import { checkFolder } from "./check-folder.ts";

describe("checkFolder", () => {
  it("passes the facts of this repository", () => {
    const result = checkFolder(readFolder(LIVE_DATA));
    expect(result.ok ? "" : formatProblems(result.problems)).toBe("");
  });

  it("reports faults in several files together, by file and line, each at its place", () => {
    const folder = new DataFolder()
      .edit("teams.json", "", '"level": "county"', '"level": "village"')
      .edit("people.json", '"li-xue"', '"zh": "李雪"', '"zh": " 李雪"')
      .edit("events.json", "", '"on": "2024-03-14"', '"on": "2024-03-41"')
      .edit("events.json", "", '"on": "2023-10"', '"on": "2023-13"')
      .edit("events.json", "", '"id": "teams-set-out"', '"id": "Teams"')
      .edit("funds.json", "", '"value": 973', '"value": -973')
      .edit("mechanisms.json", "", '"kind": "force",', '"kind": "force"');
    expect(folder.problems().map(({ points }) => points)).toEqual([
      '"2023-13"',
      '"Teams",',
      '"2024-03-41"',
      "-973,",
      "",
      '" 李雪",',
      '"village",',
    ]);
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/events.json:N:15 事件 programme-launch › when › on: 没有这个日期，或写法不对。写成 2024、2024-05 或 2024-05-29。
      data/events.json:N:13 事件 Teams › id: 编号只能用小写字母、数字和连字符。写成 lianjiang-work-plan 这样的形式。
      data/events.json:N:15 事件 yangxi-bid-launched › when › on: 没有这个日期，或写法不对。写成 2024、2024-05 或 2024-05-29。
      data/funds.json:N:16 资金 guangsheng-project-funding › value: 太小，至少是 0。核对数值和单位。
      data/mechanisms.json:N:22 这一行末尾缺少逗号。在这里加上半角逗号。
      data/people.json:N:15 人物 li-xue › name › zh: 文字开头或末尾有空白。删去空格和换行。
      data/teams.json:N:16 组团 lianjiang › level: 不能写 "village"。可以写："county"、"town"。

      数据有 7 处问题，改好之前网站不会生成。"
    `);
  });

  it("names what only looks like an ordinary character, and the mark that an address took along", () => {
    const folder = new DataFolder()
      .edit("organizations.json", "", "省水利厅", "省⽔利厅")
      .edit("people.json", '"li-xue"', '"zh": "李雪"', '"zh": "李⺘"')
      .edit("sources.json", "", '.shtml"', '.shtml。"');
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/organizations.json:N:15 单位 water-resources-department › name › zh: 文字里有看着像通常汉字、其实不是的字符：⽔（U+2F54）。把⽔改成水。
      data/people.json:N:15 人物 li-xue › name › zh: 文字里有看着像通常汉字、其实不是的字符：⺘（U+2E98）。用输入法重新输入⺘所在的字。
      data/sources.json:N:14 来源 nanfang-2024-05-29 › url: 网址里混进了句子的标点“。”。删去它；网址里真有的，写成 %E3%80%82。

      数据有 3 处问题，改好之前网站不会生成。"
    `);
    expect(folder.report("en")).toMatchInlineSnapshot(`
      "data/organizations.json:N:15 organisation water-resources-department › name › zh: the text contains characters that only look like ordinary ones: ⽔ (U+2F54). Write 水 for ⽔.
      data/people.json:N:15 person li-xue › name › zh: the text contains characters that only look like ordinary ones: ⺘ (U+2E98). Type the character that contains ⺘ again.
      data/sources.json:N:14 source nanfang-2024-05-29 › url: the address contains the mark “。” of the sentence around it. Delete it; if it does belong to the address, write %E3%80%82.

      3 problems in the data. The site is not built until the data is fixed."
    `);
  });

  it("still holds the rules between records of sound files while another file is broken", () => {
    const folder = new DataFolder()
      .write("corrections.json", "{")
      .edit("teams.json", '"port-shipping-group"', '"role": "member"', '"role": "lead"');
    expect(folder.problems().map(({ file }) => file)).toEqual([
      "data/corrections.json",
      "data/teams.json",
    ]);
  });

  it.each(["null", "[]", "{}", '"x"', '{"records": null}', '{"records": [1, null, "x", [], {}]}'])(
    "never throws, whichever file holds %s",
    (content) => {
      const folder = new DataFolder().write(".broken.json", content);
      const sound = readFolder(folder.dir);
      const broken = readDataFile(folder.dir, ".broken.json");
      const damaged: Folder[] = [
        ...TABLE_NAMES.map((table) => ({
          ...sound,
          tables: new Map([...sound.tables, [table, broken]]),
        })),
        { ...sound, site: broken },
        { ...sound, topology: broken },
      ];
      for (const result of damaged.map(checkFolder)) {
        const files = result.ok ? [] : result.problems.map(({ file }) => file);
        expect(files).toContain(broken.file);
      }
    },
  );

  it("says of a folder that is not there which files it wants", () => {
    const folder = new DataFolder();
    rmSync(folder.dir, { recursive: true });
    expect(new Set(folder.problems().map(({ message }) => message))).toEqual(
      new Set(["没有找到这个文件"]),
    );
    expect(folder.problems()).toHaveLength(TABLE_NAMES.length + 2);
  });

  it("shows an editor no stack trace", () => {
    const folder = new DataFolder().write("people.json", "{").remove("teams.json");
    expect(folder.report()).not.toMatch(/node_modules|\.ts\b|\bat .+:\d+/);
  });
});
