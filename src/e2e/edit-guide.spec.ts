import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { LIVE_DATA } from "../data/testing/test-facts.ts";
import { Project, type RunningEdit, save, startEdit } from "./lib/editing.ts";

/*
 * The worked examples of the editors' guide, each done twice: in the form alone, and as the guide says by hand. The
 * files are then the same to the byte.
 */

let byHand: Project;
let project: Project;
let server: RunningEdit;

test.beforeEach(async () => {
  [byHand, project] = [new Project(), new Project()];
  for (const one of [byHand, project]) one.publish();
  server = await startEdit(project);
});

test.afterEach(async () => {
  await server.stop();
  byHand.remove();
  project.remove();
});

const group = (within: Page | Locator, name: string) =>
  within.getByRole("group", { name, exact: true });

/** Fills the two languages of a name. */
async function name(within: Page | Locator, title: string, zh: string, en: string): Promise<void> {
  await group(within, title).getByLabel("中文", { exact: true }).fill(zh);
  await group(within, title).getByLabel("英文", { exact: true }).fill(en);
}

/** Presses "new" beside a pick list, and gives the page of the new tab. */
async function openNew(page: Page, within: Locator): Promise<Page> {
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    within.getByRole("link", { name: /^新建/u }).click(),
  ]);
  return opened;
}

/** Goes back from another tab. */
async function comeBack(page: Page, from: Page, list: Locator, wanted: string): Promise<void> {
  await from.close();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(list.locator(`option[value="${wanted}"]`)).toBeAttached();
  await list.selectOption(wanted);
}

/** Saves without saying why a published fact changed. */
async function saveUntold(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByLabel("先不记，以后检查数据时再提醒").check();
  await save(page);
}

/** The examples in JSON below a heading of the guide. */
function examplesOf(heading: string): string[] {
  const guide = readFileSync(path.join(LIVE_DATA, "README.md"), "utf8");
  const part = guide.split("\n## ").find((one) => one.startsWith(`${heading}\n`)) ?? "";
  return [...part.matchAll(/```json\n([^`]*)```/gu)].map(([, json = ""]) => json);
}

const edited = (page: Page, record: string) =>
  page.goto(`${new URL(server.address).origin}/record/${record}`);

test("a new team is made with its source and its unit, and another claim with the same source", async ({
  page,
}) => {
  const [source = "", organization = "", team = ""] = examplesOf("新增一个县的组团");
  byHand.append("sources.json", source);
  byHand.append("organizations.json", organization);
  byHand.append("teams.json", team);
  const [claims = ""] = examplesOf("说法不止一个");
  const note = 'official of the group."\n      }';
  const indented = claims.trim().replaceAll(/^/gmu, "      ");
  byHand.edit("funds.json", "guangsheng-project-funding", note, `${note},\n${indented}`);
  byHand.run("check-data.ts");

  await page.goto(server.address);
  await page.getByRole("link", { name: "组团", exact: true }).click();
  await page.getByRole("link", { name: "新增一条" }).click();
  await page.getByLabel("编号", { exact: true }).fill("shixing");
  await page.getByLabel("层级", { exact: true }).selectOption("县级组团");
  await page.getByLabel("县", { exact: true }).selectOption("shixing");
  const member = group(page, "成员 第1项");

  const unit = await openNew(page, member.locator(".field", { hasText: "成员单位" }).first());
  await unit.getByLabel("编号", { exact: true }).fill("example-department");
  await name(unit, "名称", "省示范厅", "Example Department of Guangdong Province");
  await unit.getByLabel("类别", { exact: true }).selectOption("政府部门");
  const unitCite = group(unit, "出处 第1项");

  const from = await openNew(unit, unitCite);
  await from.getByLabel("编号", { exact: true }).fill("example-department-2026-01-15");
  await from.getByLabel("类别", { exact: true }).selectOption("官方网页");
  await name(from, "标题", "示范厅工作队到始兴", "The Example Department's team in Shixing");
  await name(from, "发布者", "广东省示范厅", "Example Department of Guangdong Province");
  await from.getByLabel("刊发日期", { exact: true }).fill("2026-01-15");
  await from.getByLabel("网址", { exact: true }).fill("https://example.com/teams/shixing");
  await from.getByLabel("查阅日期", { exact: true }).fill("2026-01-20");
  await from.getByLabel("段数", { exact: true }).fill("0");
  await from.getByRole("button", { name: "加一项：其他部分" }).click();
  await expect(from.getByLabel("其他部分 第1项", { exact: true })).toBeFocused();
  await from.keyboard.type("正文");
  await name(
    from,
    "权利",
    "政府网站公开信息，本站只引用事实。",
    "Public information of a government website; this site uses only its facts.",
  );
  await save(from);

  await comeBack(
    unit,
    from,
    unitCite.getByLabel("来源", { exact: true }),
    "example-department-2026-01-15",
  );
  await unitCite.getByLabel("位置", { exact: true }).selectOption("正文");
  await save(unit);

  await comeBack(page, unit, member.getByLabel("成员单位", { exact: true }), "example-department");
  await member.getByRole("button", { name: "来源没说：分工" }).click();
  const cites = group(page, "出处 第1项");
  await expect(page.getByRole("button", { name: "填写：分工" })).toBeFocused();
  for (const cite of await cites.all()) {
    await cite.getByLabel("来源", { exact: true }).selectOption("example-department-2026-01-15");
    await cite.getByLabel("位置", { exact: true }).selectOption("正文");
  }
  await page.getByLabel("名单完整", { exact: true }).selectOption("只写出一部分");
  await save(page);

  await edited(page, "funds/guangsheng-project-funding");
  await page.getByRole("button", { name: "填写：其他说法" }).click();
  const claim = group(page, "其他说法 第1项");
  await claim.getByLabel("数值", { exact: true }).fill("900");
  await claim.getByLabel("单位", { exact: true }).selectOption("万元");
  await claim.getByLabel("说法", { exact: true }).selectOption("约");
  await claim.getByLabel("所指时间", { exact: true }).fill("2023");
  await claim.getByLabel("来源", { exact: true }).selectOption("example-department-2026-01-15");
  await claim.getByLabel("位置", { exact: true }).selectOption("正文");
  await save(page);
  expect(project.files()).toEqual(byHand.files());
});

test("a number is changed and told of, by form, file and workbook", async ({ page }) => {
  byHand.edit("funds.json", "guangsheng-purchases", "233", "240");
  const [told = ""] = /^ {4}\{\n[^]*\n {4}\}$/mu.exec(byHand.run("check-data.ts")) ?? [];
  const [zh, en] = ["来源更正了数字。", "The source corrected the figure."];
  const entry = told
    .replaceAll(/^ {4}/gmu, "")
    .replace('"zh": ""', `"zh": "${zh}"`)
    .replace('"en": ""', `"en": "${en}"`);
  byHand.append("corrections.json", entry);
  expect(byHand.run("check-data.ts")).not.toContain("更正里还没有说明");

  await page.goto(server.address);
  await page.getByLabel("找一条记录", { exact: true }).fill("消费帮扶");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "广晟控股集团：消费帮扶" }).click();
  await page.getByLabel("数值", { exact: true }).fill("240");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByLabel("缘由（中文）", { exact: true }).fill(zh);
  await page.getByLabel("缘由（英文）", { exact: true }).fill(en);
  await save(page);
  expect(project.files()).toEqual(byHand.files());

  const byTable = new Project();
  byTable.run("data-export.ts");
  const sheet = "../export/csv/funds.csv";
  byTable.write(
    sheet,
    byTable.read(sheet).replace(/(?<=^guangsheng-purchases,.*,)233(?=,)/mu, "240"),
  );
  expect(byTable.run("data-import.ts", path.join(byTable.dir, sheet), "--yes")).toContain(
    "233 → 240",
  );
  expect(byTable.read("funds.json")).toBe(project.read("funds.json"));
  byTable.remove();
});

test("the guide's correction is written", async ({ page }) => {
  const [correction = ""] = examplesOf("更正");
  byHand.edit("funds.json", "guangsheng-purchases", "233", "240");
  byHand.append("corrections.json", correction);
  byHand.run("check-data.ts");

  await page.goto(server.address);
  await edited(page, "funds/guangsheng-purchases");
  await page.getByLabel("数值", { exact: true }).fill("240");
  await saveUntold(page);
  await page.getByRole("link", { name: "全部数据" }).click();
  await page.getByRole("link", { name: "更正", exact: true }).click();
  await page.getByRole("link", { name: "新增一条" }).click();
  await page.getByLabel("编号", { exact: true }).fill("2026-01-guangsheng-purchases");
  await page.getByLabel("更正日期", { exact: true }).fill("2026-01-21");
  await page.getByRole("button", { name: "填写：有关记录" }).click();
  const record = group(page, "有关记录");
  await record.getByLabel("类别", { exact: true }).selectOption("数字");
  await record.getByLabel("记录编号", { exact: true }).selectOption("guangsheng-purchases");
  await name(page, "更正什么", "广晟集团的消费帮扶", "Purchases by Guangdong Rising Holdings");
  await name(page, "原来", "233万元", "2.33 million yuan");
  await name(page, "现在", "240万元", "2.4 million yuan");
  await name(page, "缘由", "来源更正了数字。", "The source corrected the figure.");
  await save(page);
  expect(project.files()).toEqual(byHand.files());
});

test("a text is changed of which the translation still holds", async ({ page }) => {
  const [was, is] = ["用于帮扶项目建设的资金", "用于项目建设的资金"];
  byHand.edit("funds.json", "guangsheng-project-funding", was, is);
  byHand.run("check-data.ts", "--translated", "funds.json:guangsheng-project-funding.name");

  await page.goto(server.address);
  await edited(page, "funds/guangsheng-project-funding");
  await group(page, "名称").getByLabel("中文", { exact: true }).fill(is);
  await page.getByRole("button", { name: "译文仍然对" }).first().click();
  await save(page);
  expect(project.files()).toEqual(byHand.files());
});

test("a time, an answer to the check and the way to the editors are written", async ({ page }) => {
  byHand.edit(
    "events.json",
    "lianjiang-team-arrives",
    '"on": "2023"',
    [
      '"notAfter": "2024-05-29",',
      '        "words": {',
      '          "zh": "报道刊发前不久",',
      '          "en": "shortly before the article appeared"',
      "        }",
    ].join("\n"),
  );
  byHand.edit("events.json", "programme-launch", "2023-10", "2023-09");
  const end = '"at": "摘要"\n        }\n      ]';
  byHand.edit("events.json", "programme-launch", end, `${end},\n      "meantSo": ["too-early"]`);
  const [kind, address] = ['"kind": "mail"', '"address": "editor@example.org"'];
  byHand.edit("site.json", "contact", "null", `{\n    ${kind},\n    ${address}\n  }`);
  byHand.run("check-data.ts");

  await page.goto(server.address);
  await edited(page, "events/lianjiang-team-arrives");
  await page.getByRole("button", { name: "不写：日期" }).click();
  await page.getByRole("button", { name: "填写：最晚" }).click();
  await page.getByLabel("最晚", { exact: true }).fill("2024-05-29");
  await page.getByRole("button", { name: "填写：怎样说" }).click();
  await name(page, "怎样说", "报道刊发前不久", "shortly before the article appeared");
  await saveUntold(page);

  await edited(page, "events/programme-launch");
  await page.getByLabel("日期", { exact: true }).fill("2023-09");
  await page.getByRole("button", { name: "核对过，没有错" }).click();
  await saveUntold(page);

  await edited(page, "site/");
  await page.getByRole("button", { name: "填写：联系方式" }).click();
  const contact = group(page, "联系方式");
  await contact.getByLabel("方式", { exact: true }).selectOption("邮箱");
  await contact.getByRole("button", { name: "填写：邮箱" }).click();
  await contact.getByLabel("邮箱", { exact: true }).fill("editor@example.org");
  await save(page);
  expect(project.files()).toEqual(byHand.files());
});
