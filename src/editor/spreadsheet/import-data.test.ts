import { readFileSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { updateRecord } from "../../data/check/translation-record.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { importData } from "./import-data.ts";
import type { Shown } from "./show-cell.ts";
import { Desk } from "./testing/desk.ts";

const changedLines = (before: string, after: string): string[] => {
  const old = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !old.has(line));
};

const correctFigure = (desk: Desk, name?: string) =>
  desk.edit("funds", (rows) => rows.get("guangsheng-project-funding")?.set("数值", 980), name);

describe("importData", () => {
  it("corrects one figure on one line, after it has shown it and asked", async () => {
    const desk = new Desk();
    const before = desk.text("funds");
    const file = await correctFigure(desk);
    expect(await desk.import({ file }, "y")).toBe(0);
    expect(changedLines(before, desk.text("funds"))).toEqual(['      "value": 980,']);
    expect(desk.asked).toEqual(["写入这 1 个文件？(y/N) "]);
    expect(desk.report).toMatchInlineSnapshot(`
      "  资金 guangsheng-project-funding 用于帮扶项目建设的资金 › 数值: 973 → 980

      共改动 1 条。
      检查过了，没有问题。要写入：funds.json
      已写入 1 个文件。
      接着运行 npm run check:data：已发布的内容改了，它会提醒在“更正”里记一条。
      还要用表格改，请先重新导出：这张表记着的是改以前的数据。"
    `);
  });

  it("writes Chinese whose English was not changed, and says so", async () => {
    const desk = new Desk();
    desk.folder.write("translations.txt", updateRecord(readFolder(desk.folder.dir)));
    const file = await desk.edit("people", (rows) =>
      rows.get("li-xue")?.set("姓名·中文", "李小雪"),
    );
    expect(await desk.import({ file }, "y")).toBe(0);
    expect(desk.text("people")).toContain('"zh": "李小雪"');
    expect(desk.report.replace(/(?<=第 )\d+/gu, "N")).toMatchInlineSnapshot(`
      "  人物 li-xue 李小雪 › 姓名·中文: 李雪 → 李小雪

      共改动 1 条。

      注意：有的中文改了，译文没有跟着改。可以先写入，再照下面的办法改好：
      data/people.json:N:15 文件“people.csv”第 N 行“姓名·英文”，即 人物 li-xue › name › en "李小雪" / "Li Xue": 中文改过，英文没有跟着改。改英文；它仍然对，就运行 npm run check:data -- --translated people.json:li-xue.name（在网页上改的，删去 data/translations.txt 的第 N 行）。

      数据有 1 处问题，改好之前网站不会生成。

      检查过了，没有别的问题。要写入：people.json
      已写入 1 个文件。
      编辑器提示用的编号清单也已更新（schema/ids.schema.json）。
      接着运行 npm run check:data：已发布的内容改了，它会提醒在“更正”里记一条。
      还要用表格改，请先重新导出：这张表记着的是改以前的数据。"
    `);
  });

  it.each([
    ["the answer is no", ["n"]],
    ["the answer is empty", [""]],
    ["nobody can answer", []],
  ])("writes nothing if %s", async (_, answers) => {
    const desk = new Desk();
    const before = desk.text("funds");
    const file = await correctFigure(desk);
    expect(await desk.import({ file }, ...answers)).toBe(1);
    expect(desk.text("funds")).toBe(before);
    expect(desk.report).toContain("没有写入");
  });

  it("adds a county's team with its source, and a unit in a spare group of columns", async () => {
    const desk = new Desk();
    const before = desk.text("teams");
    const file = await desk.edit("teams", (rows) => {
      rows.get("yingde")?.set("成员2·成员单位", "省统计局");
      rows.get("yingde")?.set("成员2·分工", "成员");
      rows.get("yingde")?.set("成员2·出处", "nanfang-2024-05-29 13");
      rows.set(
        "xinyi",
        new Map<string, Shown>([
          ["编号", "xinyi"],
          ["层级", "县级组团"],
          ["县", "xinyi"],
          ["名单完整", "没说是否完整"],
          ["成员1·成员单位", "guangsheng-group 广晟控股集团"],
          ["成员1·分工", "来源没说"],
          ["成员1·出处", "nanfang-2024-05-29 7；nanfang-2024-05-29 摘要"],
          ["出处", "nanfang-2024-05-29 7"],
        ]),
      );
    });
    expect(await desk.import({ file, yes: true })).toBe(0);
    expect(desk.report).toMatchInlineSnapshot(`
      "+ 新增 组团 xinyi
          编号: xinyi
          层级: 县级组团
          县: xinyi 信宜市
          成员1: guangsheng-group 广晟控股集团，来源没说，nanfang-2024-05-29 7；nanfang-2024-05-29 摘要
          名单完整: 没说是否完整
          出处: nanfang-2024-05-29 7
        组团 yingde › 成员2: （空） → provincial-statistics-bureau 省统计局，成员，nanfang-2024-05-29 13

      共改动 1 条，新增 1 条。
      检查过了，没有问题。要写入：teams.json
      已写入 1 个文件。
      编辑器提示用的编号清单也已更新（schema/ids.schema.json）。
      接着运行 npm run check:data：已发布的内容改了，它会提醒在“更正”里记一条。
      还要用表格改，请先重新导出：这张表记着的是改以前的数据。"
    `);
    expect(desk.text("teams").startsWith(before.slice(0, before.indexOf('"yingde"')))).toBe(true);
  });

  it("tells at the sheet's places what it cannot read, all at once", async () => {
    const desk = new Desk();
    const file = await desk.edit("teams", (rows) => {
      rows.get("lianjiang")?.set("成员1·成员单位", "省统计");
      rows.get("lianjiang")?.set("成员1·分工", "带头");
      rows.get("lianjiang")?.set("成员2·出处", "nanfang-2024-05-29");
      rows.get("yingde")?.set("进驻时间·日期", "去年");
      rows.get("yingde")?.delete("成员1·分工");
      rows.set("again", new Map([["编号", "dongyuan"]]));
      rows.set("", new Map([["县", "lianjiang"]]));
    });
    expect(await desk.import({ file, yes: true })).toBe(1);
    expect(desk.report).toMatchInlineSnapshot(`
      "文件“teams.csv”第 3 行“编号”空着：不知道是哪一条记录。
      文件“teams.csv”第 2 行和第 8 行的“编号”都是“dongyuan”：一条记录只能有一行。
      文件“teams.csv”第 4 行“成员1·成员单位”：找不到“省统计”，这里要写编号；相近的有“provincial-statistics-bureau 省统计局”。
      文件“teams.csv”第 4 行“成员1·分工”：没有“带头”这个选项，可以写：“牵头”“成员”“召集联席会议”。
      文件“teams.csv”第 4 行“成员2·出处”：出处要写来源的编号，空一格，再写位置，例如“nanfang-2024-05-29 7”，现在是“nanfang-2024-05-29”。
      文件“teams.csv”第 5 行“进驻时间·日期”：看不懂这个日期“去年”，请写成 2024、2024-05 或 2024-05-29。
      文件“teams.csv”第 5 行“成员1·分工”：空着了；来源没有说的，写“来源没说”。

      表里有 7 处看不懂，什么也没有写。"
    `);
  });

  it("tells at the sheet's places what the check finds, and writes nothing", async () => {
    const desk = new Desk();
    const before = desk.text("teams");
    const file = await desk.edit("teams", (rows) => {
      const row = rows.get("lianjiang");
      for (const name of ["成员单位", "分工", "出处"]) row?.delete(`成员2·${name}`);
      row?.set("成员3·成员单位", "sheng-tongjiju");
      row?.set("成员4·成员单位", "guangsheng-group");
      row?.set("成员4·分工", "成员");
    });
    expect(await desk.import({ file, yes: true })).toBe(1);
    expect(desk.text("teams")).toBe(before);
    expect(desk.report).toMatchInlineSnapshot(`
      "  组团 lianjiang
          成员2·成员单位: guangzhou-railway-group 广铁集团 → sheng-tongjiju
          成员3·成员单位: port-shipping-group 省港航集团 → guangsheng-group 广晟控股集团
          成员3·出处: nanfang-2024-05-29 7 → （空）

      共改动 1 条。

      data/teams.json:N:27 文件“teams.csv”第 2 行“成员3·成员单位”，即 组团 lianjiang › members › 第2项 › organization: 找不到单位 "sheng-tongjiju"。相近的有 "provincial-statistics-bureau"(省统计局)。
      data/teams.json:N:9 文件“teams.csv”第 2 行“成员4·出处”，即 组团 lianjiang › members › 第3项 › cite: 缺少这个字段。补上这一项，写法对照同一文件里相邻的记录。

      数据有 2 处问题，改好之前网站不会生成。
      什么也没有写。"
    `);
  });

  it("leaves records that the sheet does not have, unless told to take them out", async () => {
    const desk = new Desk();
    const file = await desk.edit("mechanisms", (rows) => {
      rows.get("province-to-county")?.set("编号", "province-to-counties");
    });
    expect(await desk.import({ file })).toBe(1);
    expect(desk.report).toMatchInlineSnapshot(`
      "注意：文件“mechanisms.csv”：“province-to-county”不见了，多出一条差不多的“province-to-counties”，像是改了编号。编号就是网址，发布后不要改；真要改，引用它的地方也要一起改，并加 --delete 删去旧的。
      注意：文件“mechanisms.csv”里没有这 1 条机制，数据里仍然留着：province-to-county（省级组团到县）。真要删去，导入时加 --delete。
      + 新增 机制 province-to-counties 省级组团到县
          编号: province-to-counties
          类别: 力量
          名称·中文: 省级组团到县
          名称·英文: Provincial teams to counties
          概要·中文: 62个组团去往62个县（市、区）；这是新型帮扶协作“新”的一处关键。
          概要·英文: 62 teams go to 62 counties and districts. It is a key part of what is new about Guangdong’s “new-type” assistance.
          县里的记录: 省级组团
          出处: nanfang-2024-05-29 3；nanfang-2024-05-29 4；nanfang-2024-05-29 19

      共新增 1 条。
      检查过了，没有问题。要写入：mechanisms.json
      没有写入：这里没有人可以回答。确认无误就加上 --yes 再运行一次。"
    `);
    const gone = await desk.edit("mechanisms", (rows) => rows.delete("province-to-county"));
    expect(await desk.import({ file: gone, yes: true, deletes: true })).toBe(0);
    expect(desk.text("mechanisms")).not.toContain('"province-to-county"');
  });

  it("reads a file that was renamed, has a title above, columns in another order, some unknown or gone", async () => {
    const desk = new Desk();
    const file = path.join(desk.folder.dir, "改好的.csv");
    const rows = ["资金一览", "数值,谁改的,编号", "980,,guangsheng-project-funding"];
    await writeFile(file, rows.join("\n"));
    expect(await desk.import({ file, yes: true })).toBe(0);
    expect(desk.report.replace(/没有这 \d.*?。/u, "没有这几条。")).toMatchInlineSnapshot(`
      "注意：文件“改好的.csv”：不认识这些列，没有读：“谁改的”。
      注意：文件“改好的.csv”：没有这些列，数据保持原样：“说的是谁”“名称·中文”“名称·英文”“类别”“单位”“说法”“所指时间”“出处”“备注·中文”“备注·英文”。
      注意：文件“改好的.csv”里没有这几条。真要删去，导入时加 --delete。
      注意：文件“改好的.csv”没有记着从哪一版数据导出，分不出哪些是你改的、哪些是别人后来改的。下面列出的都会写成表里的样子，请逐条看过。
        资金 guangsheng-project-funding 用于帮扶项目建设的资金 › 数值: 973 → 980

      共改动 1 条。
      检查过了，没有问题。要写入：funds.json
      已写入 1 个文件。
      接着运行 npm run check:data：已发布的内容改了，它会提醒在“更正”里记一条。
      还要用表格改，请先重新导出：这张表记着的是改以前的数据。"
    `);
  });

  it.each([
    ["数值", "金额", /又缺少“数值”，像是改了列名：请改回“数值”/u],
    ["备注·英文", "谁改的", /改了列名的，请改回来；不属于数据的列，请删去/u],
  ])("refuses a sheet whose column %s is called %s", async (heading, other, words) => {
    const desk = new Desk();
    const file = await desk.edit("funds", (rows) => {
      rows.get("guangsheng-project-funding")?.set("数值", 980);
      if (other === "谁改的")
        for (const row of rows.values()) row.set("备注·英文", `小李${row.get("编号") ?? ""}`);
    });
    await writeFile(file, readFileSync(file, "utf8").replace(`,${heading},`, `,${other},`));
    const before = desk.text("funds");
    expect(await desk.import({ file, yes: true })).toBe(1);
    expect(desk.report).toMatch(words);
    expect(desk.text("funds")).toBe(before);
  });

  it("passes over a column of the editor's own where no column is missing", async () => {
    const desk = new Desk();
    const file = await correctFigure(desk);
    const lines = readFileSync(file, "utf8").trimEnd().split("\r\n");
    await writeFile(
      file,
      lines.map((one, at) => `${one},${at === 0 ? "谁改的" : "小李"}`).join("\r\n"),
    );
    expect(await desk.import({ file, yes: true })).toBe(0);
    expect(desk.report).toContain("不认识这些列，没有读：“谁改的”");
    expect(desk.text("funds")).toContain('"value": 980');
  });

  it("does not take UTF-8 with one broken byte for GBK, and says where it is", async () => {
    const desk = new Desk();
    const file = await correctFigure(desk);
    const bytes = readFileSync(file);
    bytes[bytes.indexOf("用于帮扶项目建设的资金") + 1] = 0xff;
    await writeFile(file, bytes);
    const line = bytes.subarray(0, bytes.indexOf(0xff)).toString().split("\n").length;
    await expect(desk.import({ file, yes: true })).rejects.toThrow(`文件“funds.csv”第 ${line} 行`);
  });

  it("says of an old workbook, or a locked one, how to save it", async () => {
    const desk = new Desk();
    const file = path.join(desk.folder.dir, "data.xls");
    await writeFile(file, Buffer.from("d0cf11e0a1b11ae1", "hex"));
    await expect(desk.import({ file, yes: true })).rejects.toThrow(
      "它是旧的 .xls 工作簿，或者加了密码",
    );
  });

  it("refuses line breaks in a cell, and dates that may be two", async () => {
    const desk = new Desk();
    const file = await desk.edit("events", (rows) => {
      rows.get("programme-launch")?.set("名称·中文", "上一行\n下一行");
      rows.get("teams-set-out")?.set("时间·日期", "5/6/2024");
    });
    expect(await desk.import({ file, yes: true })).toBe(1);
    expect(desk.report.replaceAll(/第 \d+ 行/gu, "第 N 行").split("\n")).toEqual(
      expect.arrayContaining([
        "文件“events.csv”第 N 行“名称·中文”：格子里有换行（Alt+Enter），请删去。",
        "文件“events.csv”第 N 行“时间·日期”：“5/6/2024”可以是 2024-05-06，也可以是 2024-06-05，请照其中对的一种写。",
      ]),
    );
  });

  it("takes out a group of members whose cells are emptied, in the file that is no table", async () => {
    const desk = new Desk();
    const file = await desk.edit("site", () => undefined);
    const csv = readFileSync(file, "utf8").replace(/(?<=地图·省会位置[^,]*,).*(?=\r\n)/gu, "");
    await writeFile(file, csv);
    expect(await desk.import({ file, yes: true })).toBe(0);
    expect(desk.report).toMatchInlineSnapshot(`
      "  网站
          地图·省会位置·区划代码: 440104 → （空）
          地图·省会位置·名称·中文: 广州 → （空）
          地图·省会位置·名称·英文: Guangzhou → （空）

      共改动 1 条。
      检查过了，没有问题。要写入：site.json
      已写入 1 个文件。
      接着运行 npm run check:data：已发布的内容改了，它会提醒在“更正”里记一条。
      还要用表格改，请先重新导出：这张表记着的是改以前的数据。"
    `);
    expect(desk.text("site")).not.toContain('"seat"');
  });

  it("refuses to write over what somebody changed meanwhile", async () => {
    const desk = new Desk();
    const file = await correctFigure(desk);
    const importing = importData(
      { file, yes: false, deletes: false },
      {
        folder: desk.folder.dir,
        say: () => undefined,
        ask: () => {
          desk.folder.edit("funds.json", "", '"value": 973', '"value": 974');
          return Promise.resolve("y");
        },
      },
    );
    await expect(importing).rejects.toThrow("刚刚被别人改过");
    expect(desk.text("funds")).toContain('"value": 974');
    expect((await readdir(desk.folder.dir)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("takes a folder of CSV files, and tells what is in it that it does not know", async () => {
    const desk = new Desk();
    await desk.edit("prefectures", () => undefined);
    const file = path.dirname(await correctFigure(desk, "资金_副本.csv"));
    await writeFile(path.join(file, "电话.csv"), "姓名,电话\r\n李,1\r\n");
    expect(await desk.import({ file, yes: true })).toBe(0);
    expect(desk.said[0]).toBe("注意：文件“电话.csv”：不知道是哪一个数据文件，没有读。");
    expect(desk.text("funds")).toContain('"value": 980');
  });

  it("reads dates that a spreadsheet made of a workbook's cells", async () => {
    const desk = new Desk();
    const file = path.join(desk.folder.dir, "data.xlsx");
    const date = (value: string, numFmt: string) =>
      ({ value: new Date(value), type: "date", style: { numFmt } }) as const;
    await writeFile(
      file,
      await writeXlsx({
        sheets: [
          {
            name: "事件",
            rows: [["编号", "时间·日期"], ["programme-launch"], ["teams-set-out"]],
            cells: new Map([
              ["1,1", date("2023-10-01T00:00:00Z", "mmm-yy")],
              ["2,1", date("2023-11-08T00:00:00Z", "yyyy/m/d")],
            ]),
          },
        ],
      }),
    );
    await desk.import({ file });
    expect(desk.report).toContain("62个组团出发 › 时间·日期: 2023-11 → 2023-11-08");
    expect(desk.report).toContain("共改动 1 条");
  });

  it("refuses joined cells and formulas that failed, where it cannot know what was meant", async () => {
    const desk = new Desk();
    const file = path.join(desk.folder.dir, "data.xlsx");
    const rows = [
      ["编号", "数值", "备注·中文"],
      ["guangsheng-project-funding", 973, "备注"],
      ["guangsheng-purchases"],
    ];
    const merges = [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }];
    const cells = new Map([["2,1", { value: "#REF!", type: "error" } as const]]);
    await writeFile(file, await writeXlsx({ sheets: [{ name: "资金", rows, merges, cells }] }));
    expect(await desk.import({ file, yes: true })).toBe(1);
    expect(desk.report.replace(/注意.*\n/gu, "")).toMatchInlineSnapshot(`
      "表“资金”：有合并的单元格，合并以后只剩第一格的内容，请取消合并：C2:C3。
      表“资金”第 3 行“数值”：这一格的公式出错了（#REF!），请写上内容。

      表里有 2 处看不懂，什么也没有写。"
    `);
  });

  it("does not touch data that is broken already", async () => {
    const desk = new Desk();
    const file = await correctFigure(desk);
    desk.folder.write("funds.json", "{");
    await expect(desk.import({ file, yes: true })).rejects.toThrow("npm run check:data");
    await rm(file);
    await expect(desk.import({ file })).rejects.toThrow("没有找到");
  });
});
