import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { copyFolder, LIVE_DATA } from "../data/testing/test-facts.ts";
import { projectRoot } from "../tools/commands.ts";
import { findViolations } from "./lib/faults.ts";

const run = (script: string, dir: string) =>
  execFileSync(process.execPath, [path.join("src/editor", script)], {
    cwd: projectRoot,
    env: { ...process.env, SITE_DATA: dir, LC_ALL: "zh_CN.UTF-8" },
    encoding: "utf8",
  });

/** A copy of the tests' facts, checked, with its schemas. */
class Facts {
  readonly dir = mkdtempSync(path.join(os.tmpdir(), "edit-"));

  constructor() {
    cpSync(path.join(LIVE_DATA, "schema"), path.join(this.dir, "schema"), { recursive: true });
    copyFolder(this.dir);
    run("check-data.ts", this.dir);
  }

  read(file: string): string {
    return readFileSync(path.join(this.dir, file), "utf8");
  }

  /** Replaces the first `from` after `anchor`. */
  edit(file: string, anchor: string, from: string, to: string): void {
    const text = this.read(file);
    const at = text.indexOf(from, text.indexOf(anchor));
    if (at < 0) throw new Error(`${file} has no ${from}`);
    writeFileSync(path.join(this.dir, file), text.slice(0, at) + to + text.slice(at + from.length));
  }

  /** Adds a record as the guide says: after the last one, with a comma between. */
  append(file: string, record: string): void {
    const text = this.read(file);
    const end = text.lastIndexOf("\n  ]");
    const pasted = record.trimEnd().replaceAll(/^/gmu, "    ");
    writeFileSync(path.join(this.dir, file), `${text.slice(0, end)},\n${pasted}${text.slice(end)}`);
  }

  /** All files, by name. */
  files(): Record<string, string> {
    const names = readdirSync(this.dir, { recursive: true, encoding: "utf8" });
    return Object.fromEntries(
      names
        .filter((name) => /^[^.].*\.(?:json|txt)$/u.test(name))
        .map((name) => [name, this.read(name)]),
    );
  }

  git(...args: string[]): string {
    const who = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"];
    return execFileSync("git", [...who, ...args], { cwd: this.dir, encoding: "utf8" });
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** Runs `npm run edit` on a folder; gives the address that it prints. */
async function startEdit(dir: string) {
  const child = spawn(process.execPath, ["src/editor/edit.ts", "--port", "0"], {
    cwd: projectRoot,
    env: {
      ...process.env,
      SITE_DATA: dir,
      GIT_AUTHOR_NAME: "E",
      GIT_AUTHOR_EMAIL: "e@example.org",
      GIT_COMMITTER_NAME: "E",
      GIT_COMMITTER_EMAIL: "e@example.org",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let log = "";
  child.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const ended = once(child, "exit");
  while (!log.includes("token=")) {
    if (child.exitCode !== null) throw new Error(`npm run edit ended: ${log}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address: /http:\S+/u.exec(log)?.[0] ?? "",
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

let facts: Facts;
let server: Awaited<ReturnType<typeof startEdit>> | undefined;

test.beforeEach(() => {
  facts = new Facts();
});

test.afterEach(async () => {
  await server?.stop();
  server = undefined;
  facts.remove();
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

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
}

/** Goes back from another tab. */
async function comeBack(page: Page, from: Page, list: Locator, wanted: string): Promise<void> {
  await from.close();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(list.locator(`option[value="${wanted}"]`)).toBeAttached();
  await list.selectOption(wanted);
}

/** The guide's example of a new team: the records of its three files. */
function guideRecords(): string[] {
  const guide = readFileSync(path.join(LIVE_DATA, "README.md"), "utf8");
  const example = guide.split("\n## ").find((part) => part.startsWith("新增一个县的组团")) ?? "";
  return [...example.matchAll(/```json\n([^`]*)```/gu)].map(([, json = ""]) => json);
}

test("the guide's new team is made in the form alone, to the byte as by hand", async ({ page }) => {
  const byHand = new Facts();
  const [source = "", organization = "", team = ""] = guideRecords();
  byHand.append("sources.json", source);
  byHand.append("organizations.json", organization);
  byHand.append("teams.json", team);
  run("check-data.ts", byHand.dir);

  server = await startEdit(facts.dir);
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
  await unitCite.getByLabel("位置", { exact: true }).fill("正文");
  await save(unit);

  await comeBack(page, unit, member.getByLabel("成员单位", { exact: true }), "example-department");
  await member.getByRole("button", { name: "来源没说：分工" }).click();
  const cites = group(page, "出处 第1项");
  await expect(page.getByRole("button", { name: "填写：分工" })).toBeFocused();
  for (const cite of await cites.all()) {
    await cite.getByLabel("来源", { exact: true }).selectOption("example-department-2026-01-15");
    await cite.getByLabel("位置", { exact: true }).fill("正文");
  }
  await page.getByLabel("名单完整", { exact: true }).selectOption("只写出一部分");
  await save(page);

  expect(facts.files()).toEqual(byHand.files());
  byHand.remove();
});

test("a published number is not changed without a reason, over a colleague's change, or for good", async ({
  page,
}) => {
  facts.git("init", "--quiet");
  facts.git("add", "--all");
  facts.git("commit", "--quiet", "--message", "Published");
  facts.git("tag", "v1.0");
  const before = facts.files();
  server = await startEdit(facts.dir);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(server.address);
  await page.getByLabel("找一条记录", { exact: true }).fill("消费帮扶");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "广晟控股集团：消费帮扶" }).click();

  // The check while one types.
  const number = page.getByLabel("数值", { exact: true });
  await number.fill("24O");
  await expect(number).toHaveAttribute("aria-invalid", "true");
  await expect(number).toHaveAccessibleDescription(/数值写法不对/u);
  expect(await findViolations(page, { colours: true })).toEqual([]);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("没有保存")).toBeVisible();
  expect(facts.files()).toEqual(before);

  // What a colleague would ask, and the answer.
  await number.fill("25000");
  const answer = page.getByRole("button", { name: "核对过，没有错" });
  await answer.click();
  await expect(page.getByText("可以保存")).toBeVisible();
  await expect(answer).toHaveCount(0);
  await page.getByRole("button", { name: "不写：有意如此" }).click();
  await expect(answer).toBeVisible();
  await number.fill("240");
  await expect(answer).toHaveCount(0);

  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("233万元 → 240万元")).toBeVisible();
  expect(facts.files()).toEqual(before);
  expect(await findViolations(page, { colours: false })).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
  await page.getByLabel("缘由（中文）", { exact: true }).fill("来源更正了数字。");
  await page.getByLabel("缘由（英文）", { exact: true }).fill("The source corrected the figure.");
  await save(page);
  const { records } = JSON.parse(facts.read("corrections.json")) as { records: unknown[] };
  expect(records.at(-1)).toMatchObject({
    record: { kind: "figure", id: "guangsheng-purchases" },
    was: { zh: "233万元" },
    is: { zh: "240万元" },
    why: { zh: "来源更正了数字。", en: "The source corrected the figure." },
  });
  expect(facts.git("diff", "--numstat", "--", "funds.json")).toMatch(/^1\t1\t/u);
  expect(run("check-data.ts", facts.dir)).not.toContain("提醒：与");

  // Changed again: the correction that stands tells what is no longer so.
  await number.fill("241");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("233万元 → 241万元")).toBeVisible();
  await page.getByLabel("缘由（中文）", { exact: true }).fill("来源又更正了数字。");
  await page.getByLabel("缘由（英文）", { exact: true }).fill("The source corrected it again.");
  await save(page);

  await page.getByRole("link", { name: "改了什么", exact: true }).click();
  await expect(page.getByText("消费帮扶 › 数值: 233 → 241")).toBeVisible();
  await page.getByRole("button", { name: "撤销最近一次保存" }).click();
  await expect(page.getByText("消费帮扶 › 数值: 233 → 240")).toBeVisible();
  await page.getByRole("button", { name: "撤销最近一次保存" }).click();
  await expect(page.getByText("还没有改动")).toBeVisible();
  expect(facts.files()).toEqual(before);

  // A colleague is quicker.
  await page.goBack();
  await page.goto(`${new URL(server.address).origin}/record/funds/guangsheng-purchases`);
  facts.edit("funds.json", "guangsheng-purchases", "233", "236");
  const theirs = facts.files();
  await number.fill("250");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("被别处改过")).toBeVisible();
  await expect(number).toHaveValue("250");
  expect(facts.files()).toEqual(theirs);
});

test("what others refer to is not deleted; what nobody does is, and committed", async ({
  page,
}) => {
  facts.git("init", "--quiet");
  facts.git("add", "--all");
  facts.git("commit", "--quiet", "--message", "Published");
  const before = facts.files();
  server = await startEdit(facts.dir);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(server.address);
  const { origin } = new URL(server.address);
  await page.goto(`${origin}/record/organizations/guangsheng-group`);
  await page.getByRole("button", { name: "删去这一条" }).click();
  await expect(page.getByText(/资金 guangsheng-purchases › subject › id/u)).toBeVisible();
  expect(facts.files()).toEqual(before);

  await page.goto(`${origin}/table/glossary`);
  await page.locator(".records a").last().click();
  await page.getByRole("button", { name: "删去这一条" }).click();
  await expect(page.getByText("已删去。")).toBeVisible();
  await page.getByLabel("提交说明", { exact: true }).fill("Take a term away");
  await page.getByRole("button", { name: "提交到 git" }).click();
  await expect(page.getByText(/已提交：/u)).toBeVisible();
  expect(facts.git("status", "--porcelain")).toBe("");
});

test("another site, and who does not know the address, get nothing", async ({ page, request }) => {
  server = await startEdit(facts.dir);
  const { origin } = new URL(server.address);
  const before = facts.files();
  expect((await request.get(origin)).status()).toBe(403);
  await page.goto(server.address);
  // Its cookies are there, as for any site that is open in the same browser.
  const other = await page.context().newPage();
  await other.setContent(
    `<form method="post" action="${origin}/record/funds/guangsheng-purchases"><button name="do" value="delete">x</button></form>`,
  );
  const [answered] = await Promise.all([
    other.waitForResponse(/record/u),
    other.getByRole("button").click(),
  ]);
  expect(answered.status()).toBe(403);
  expect(facts.files()).toEqual(before);
});
