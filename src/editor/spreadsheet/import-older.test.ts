import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { isRecord } from "../../data/values.ts";
import { runGit } from "../release/history.ts";
import { BASE_SHEET } from "./base.ts";
import { exportData } from "./export-data.ts";
import type { Shown } from "./show-cell.ts";
import { Desk } from "./testing/desk.ts";

const FUND = "guangsheng-project-funding";

type Rows = Map<string, Map<string, Shown>>;

const setValue =
  (value: number) =>
  (rows: Rows): unknown =>
    rows.get(FUND)?.set("数值", value);

const changeFile = (desk: Desk, from: string, to: string, file = "funds.json", anchor = FUND) =>
  desk.folder.edit(file, anchor, from, to);

const recordOf = (desk: Desk, sheet: "funds" | "teams" | "people", id: string): unknown => {
  const { records } = JSON.parse(desk.text(sheet)) as { records: unknown[] };
  return records.find((record) => isRecord(record) && record.id === id);
};

describe("a workbook older than a colleague's change", () => {
  it("keeps the change, in the same record too, and says so", async () => {
    const desk = new Desk();
    const file = await desk.editWorkbook("funds", setValue(980));
    changeFile(desk, '"value": 233', '"value": 240', "funds.json", "guangsheng-purchases");
    changeFile(desk, '"qualifier": "exact"', '"qualifier": "about"');
    expect(await desk.import({ file }, "y")).toBe(0);
    expect(recordOf(desk, "funds", FUND)).toMatchObject({ value: 980, qualifier: "about" });
    expect(recordOf(desk, "funds", "guangsheng-purchases")).toMatchObject({ value: 240 });
    expect(desk.report).toMatchInlineSnapshot(`
      "注意：表“资金”：导出以后，这些在数据里改过，表里还是原来的样子，照数据里的；要改成表里的样子，请重新导出再改：
          资金 guangsheng-purchases 消费帮扶 › 数值: 233 → 240。
      注意：表“资金”：导出以后，这些在数据里改过，表里改的是同一条的别处，两边的改动都留着，请连起来看一遍：
          资金 guangsheng-project-funding 用于帮扶项目建设的资金 › 说法: 确数 → 约。
        资金 guangsheng-project-funding 用于帮扶项目建设的资金 › 数值: 973 → 980

      共改动 1 条。
      检查过了，没有问题。要写入：funds.json
      已写入 1 个文件。
      接着运行 npm run check:data：已发布的内容改了，它会提醒在“更正”里记一条。
      还要用表格改，请先重新导出：这张表记着的是改以前的数据。"
    `);
  });

  it("changes nothing where nothing was edited", async () => {
    const desk = new Desk();
    const file = await desk.editWorkbook("funds", () => undefined);
    changeFile(desk, '"value": 973', '"value": 974');
    desk.folder.edit("people.json", "li-xue", '"zh": "李雪"', '"zh": "李小雪"');
    expect(await desk.import({ file, deletes: true }, "y")).toBe(0);
    expect(desk.report).toMatchInlineSnapshot(`
      "注意：表“资金”：导出以后，这些在数据里改过，表里还是原来的样子，照数据里的；要改成表里的样子，请重新导出再改：
          资金 guangsheng-project-funding 用于帮扶项目建设的资金 › 数值: 973 → 974。
      没有改动，不用写入。"
    `);
  });

  it("tells what an editor wanted back as it was before an earlier import of the same workbook", async () => {
    const desk = new Desk();
    const back = readFileSync(await desk.editWorkbook("funds", () => undefined));
    const file = await desk.editWorkbook("funds", setValue(980));
    expect(await desk.import({ file, yes: true })).toBe(0);
    expect(desk.report).not.toContain("注意");
    await writeFile(file, back);
    desk.said = [];
    expect(await desk.import({ file, yes: true })).toBe(0);
    expect(desk.report).toContain("数值: 973 → 980");
    expect(desk.report).toContain("请重新导出再改");
  });

  it("asks where both changed the same cell, and takes the answer", async () => {
    const desk = new Desk();
    const file = await desk.editWorkbook("funds", setValue(980));
    changeFile(desk, '"value": 973', '"value": 974');
    const before = desk.text("funds");
    expect(await desk.import({ file }, "也许")).toBe(1);
    expect(desk.report).toMatchInlineSnapshot(`
      "有 1 处，导出以后在数据里改过，表里也改了，两边不一样：

        资金 guangsheng-project-funding 用于帮扶项目建设的资金 › 数值
          导出时: 973
          数据里: 974
          表里:   980
      没有选，什么也没有写。"
    `);
    desk.asked = [];
    expect(await desk.import({ file }, "1")).toBe(0);
    expect(desk.text("funds")).toBe(before);
    desk.asked = [];
    expect(await desk.import({ file }, "2", "y")).toBe(0);
    expect(recordOf(desk, "funds", FUND)).toMatchObject({ value: 980 });
    // What both changed alike is no question.
    desk.said = [];
    expect(await desk.import({ file, yes: true })).toBe(0);
    expect(desk.report).toBe("没有改动，不用写入。");
  });

  it.each([
    ["nobody can answer", {}],
    ["nothing may be asked", { yes: true }],
  ])("is not taken if %s, until somebody says whose change counts", async (_, request) => {
    const desk = new Desk();
    const file = await desk.editWorkbook("funds", setValue(980));
    changeFile(desk, '"value": 973', '"value": 974');
    expect(await desk.import({ file, ...request })).toBe(1);
    expect(recordOf(desk, "funds", FUND)).toMatchObject({ value: 974 });
    expect(desk.said.at(-1)).toContain("--conflict file（都用数据里的");
    expect(await desk.import({ file, yes: true, conflict: "file" })).toBe(0);
    expect(recordOf(desk, "funds", FUND)).toMatchObject({ value: 974 });
    expect(await desk.import({ file, yes: true, conflict: "sheet" })).toBe(0);
    expect(recordOf(desk, "funds", FUND)).toMatchObject({ value: 980 });
  });

  it("brings no record back that a colleague took out, and asks about one that was edited", async () => {
    const desk = new Desk();
    const file = await desk.editWorkbook("mechanisms", (rows) =>
      rows.get("universities")?.set("概要·英文", "Universities help."),
    );
    removeRecord(desk, "mechanisms.json", "province-to-county");
    removeRecord(desk, "mechanisms.json", "universities");
    expect(await desk.import({ file, yes: true, deletes: true })).toBe(1);
    expect(desk.report).toMatchInlineSnapshot(`
      "注意：表“机制”里这 1 条，导出以后在数据里删去了，没有加回来：province-to-county。
      有 1 处，导出以后在数据里改过，表里也改了，两边不一样：

        机制 universities 百校联百县助力“百千万工程”行动
          数据里: 删去
          表里:   概要·英文: An action of universities and research institutes in support of the Hundred-Thousand-Ten-Thousand Project. It counts as part of province-to-county assistance. → Universities help.

      什么也没有写。在终端里运行，不加 --yes，会一处一处地问；也可以加 --conflict file（都用数据里的），或 --conflict sheet（都用表里的）。"
    `);
    expect(await desk.import({ file, yes: true, conflict: "sheet" })).toBe(0);
    expect(desk.text("mechanisms")).toContain('"Universities help."');
    expect(desk.text("mechanisms")).not.toContain('"province-to-county"');
  });

  it("takes out no record that came later, and asks about one that was changed since", async () => {
    const desk = new Desk();
    const file = await desk.editWorkbook("mechanisms", (rows) => rows.delete("universities"));
    const added = desk.folder
      .read("mechanisms.json")
      .replace(
        '"records": [',
        (start) => `${start}\n${JSON.stringify({ ...firstRecord(desk), id: "newer" })},`,
      );
    desk.folder.write("mechanisms.json", added);
    desk.folder.edit("mechanisms.json", "universities", '"en": "', '"en": "All ');
    expect(await desk.import({ file, yes: true, deletes: true })).toBe(1);
    expect(desk.report).toContain("    表里:   删去\n");
    expect(await desk.import({ file, yes: true, deletes: true, conflict: "sheet" })).toBe(0);
    expect(desk.text("mechanisms")).toContain('"newer"');
    expect(desk.text("mechanisms")).not.toContain('"universities"');
  });

  it("joins a record that both added, and asks for the cells that differ", async () => {
    const desk = new Desk();
    const add = (value: number) => (rows: Rows) =>
      rows.set("newer", new Map(rows.get(FUND)).set("编号", "newer").set("数值", value));
    const [mine, theirs] = [
      await desk.editWorkbook("funds", add(980)),
      await desk.edit("funds", add(990)),
    ];
    expect(await desk.import({ file: theirs, yes: true })).toBe(0);
    expect(await desk.import({ file: mine, yes: true })).toBe(1);
    expect(desk.report).toContain(
      "用于帮扶项目建设的资金 › 数值\n    导出时: （空）\n    数据里: 990\n    表里:   980\n",
    );
    expect(await desk.import({ file: mine, yes: true, conflict: "sheet" })).toBe(0);
    expect(recordOf(desk, "funds", "newer")).toMatchObject({ value: 980 });
  });

  it("joins members that each of them added, took out or changed, whatever the order of records", async () => {
    const desk = new Desk();
    const file = await desk.editWorkbook("teams", (rows) => {
      const row = rows.get("lianjiang");
      row?.set("成员4·成员单位", "guangsheng-group").set("成员4·分工", "成员");
      row?.set("成员4·出处", "nanfang-2024-05-29 7");
      for (const name of ["成员单位", "分工", "出处"]) row?.delete(`成员2·${name}`);
    });
    const { records, ...rest } = JSON.parse(desk.text("teams")) as { records: Team[] };
    const [first] = records.find(({ id }) => id === "lianjiang")?.members ?? [];
    if (!first) throw new Error("no members");
    const added = { ...first, organization: "provincial-procuratorate", role: "member" };
    const changed = records
      .toReversed()
      .map((team) =>
        team.id === "lianjiang"
          ? { ...team, members: [{ ...first, role: "convener" }, ...team.members.slice(1), added] }
          : team,
      );
    desk.folder.write("teams.json", JSON.stringify({ ...rest, records: changed }, null, 2));
    expect(await desk.import({ file, yes: true })).toBe(0);
    expect(recordOf(desk, "teams", "lianjiang")).toMatchObject({
      members: [
        { organization: first.organization, role: "convener" },
        { organization: "port-shipping-group" },
        { organization: "provincial-procuratorate" },
        { organization: "guangsheng-group" },
      ],
    });
  });

  it("tells items without a name by what they have in common", async () => {
    const desk = new Desk();
    const file = await desk.editWorkbook("people", (rows) =>
      rows.get("li-lin")?.set("职务1·职务名称·中文", "阳西县副县长（挂职）"),
    );
    desk.folder.edit(
      "people.json",
      "li-lin",
      '"en": "Deputy head of Yangxi County"',
      '"en": "Deputy county head"',
    );
    expect(await desk.import({ file, yes: true })).toBe(0);
    expect(recordOf(desk, "people", "li-lin")).toMatchObject({
      posts: [{ title: { zh: "阳西县副县长（挂职）", en: "Deputy county head" } }, {}],
    });
  });

  it("that no longer says what it was made from is taken as it is, with a word of warning", async () => {
    const desk = new Desk();
    const file = await desk.editWorkbook("funds", setValue(980));
    const { sheets } = await readXlsx(readFileSync(file));
    const [plain, damaged] = [
      sheets.filter(({ name }) => name !== BASE_SHEET),
      sheets.map((sheet) =>
        sheet.name === BASE_SHEET
          ? {
              ...sheet,
              rows: sheet.rows.map((row) => row.map((cell) => String(cell).slice(0, -9))),
            }
          : sheet,
      ),
    ];
    for (const some of [plain, damaged]) {
      await writeFile(
        file,
        await writeXlsx({ sheets: some.map(({ name, rows }) => ({ name, rows })) }),
      );
      desk.said = [];
      expect(await desk.import({ file })).toBe(1);
      expect(desk.said[0]).toMatch(/^注意：表“资金”没有记着从哪一版数据导出，/u);
    }
  });
});

/** Whether there is git, which an unpacked release may do without. */
const hasGit = runGit(".", ["--version"]) !== null;

describe.skipIf(!hasGit)("a CSV file older than a colleague's change", () => {
  it("keeps the change where git has what it was made from, committed or not", async () => {
    const desk = new Desk();
    runGit(desk.folder.dir, ["init", "--quiet"]);
    changeFile(desk, '"value": 973', '"value": 974');
    const file = await desk.edit("funds", (rows) =>
      rows.get(FUND)?.set("备注·中文", "核对过。").set("备注·英文", "Checked."),
    );
    changeFile(desk, '"value": 974', '"value": 980');
    expect(await desk.import({ file, yes: true })).toBe(0);
    expect(recordOf(desk, "funds", FUND)).toMatchObject({ value: 980, note: { zh: "核对过。" } });
    expect(desk.report).not.toContain("没有记着");
    await writeFile(file, readFileSync(file, "utf8").replace(/导出自 [0-9a-f]+/u, ""));
    changeFile(desk, '"value": 980', '"value": 990');
    desk.said = [];
    expect(await desk.import({ file })).toBe(1);
    expect(desk.report).toMatch(/^注意：文件“funds.csv”没有记着[^]*数值: 990 → 974/u);
  });

  it("is what an export writes, for the site's file too", async () => {
    const desk = new Desk();
    runGit(desk.folder.dir, ["init", "--quiet"]);
    const to = path.join(desk.folder.dir, "out");
    expect(await exportData(["--to", to], { folder: desk.folder.dir, say: () => undefined })).toBe(
      0,
    );
    desk.folder.edit("site.json", "", '"en": "Plenty to sell', '"en": "Much to sell');
    changeFile(desk, '"value": 973', '"value": 974');
    for (const file of ["csv", "data.xlsx"]) {
      desk.said = [];
      expect(await desk.import({ file: path.join(to, file) })).toBe(0);
      expect(desk.said.at(-1)).toBe("没有改动，不用写入。");
      expect(desk.report).not.toContain("没有记着");
      expect(desk.report).toContain("数值: 973 → 974");
      expect(desk.report).toContain("Much to sell");
    }
  });
});

interface Team {
  readonly id: string;
  readonly members: readonly { readonly organization: string; readonly role: string | null }[];
}

const firstRecord = (desk: Desk): object => {
  const { records } = JSON.parse(desk.text("mechanisms")) as { records: object[] };
  return records[0] ?? {};
};

function removeRecord(desk: Desk, file: string, id: string): void {
  const { records, ...rest } = JSON.parse(desk.folder.read(file)) as { records: { id: string }[] };
  const left = records.filter((record) => record.id !== id);
  desk.folder.write(file, JSON.stringify({ ...rest, records: left }, null, 2));
}
