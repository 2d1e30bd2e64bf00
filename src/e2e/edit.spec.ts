import { appendFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { Project, type RunningEdit, save, startEdit } from "./lib/editing.ts";
import { findViolations } from "./lib/faults.ts";

let project: Project;
let server: RunningEdit | undefined;

test.beforeEach(() => {
  project = new Project();
});

test.afterEach(async () => {
  await server?.stop();
  server = undefined;
  project.remove();
});

test("a published number is not changed without a reason, over a colleague's change, or for good", async ({
  page,
}) => {
  project.publish();
  const before = project.files();
  server = await startEdit(project);
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
  expect(project.files()).toEqual(before);

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
  expect(project.files()).toEqual(before);
  expect(await findViolations(page, { colours: false })).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
  await page.getByLabel("缘由（中文）", { exact: true }).fill("来源更正了数字。");
  await page.getByLabel("缘由（英文）", { exact: true }).fill("The source corrected the figure.");
  await save(page);
  const { records } = JSON.parse(project.read("corrections.json")) as { records: unknown[] };
  expect(records.at(-1)).toMatchObject({
    record: { kind: "figure", id: "guangsheng-purchases" },
    was: { zh: "233万元" },
    is: { zh: "240万元" },
    why: { zh: "来源更正了数字。", en: "The source corrected the figure." },
  });
  expect(project.git("diff", "--numstat", "--", "data/funds.json")).toMatch(/^1\t1\t/u);
  expect(project.run("check-data.ts")).not.toContain("更正里还没有说明");

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
  expect(project.files()).toEqual(before);

  // A colleague is quicker.
  await page.goBack();
  await page.goto(`${new URL(server.address).origin}/record/funds/guangsheng-purchases`);
  project.edit("funds.json", "guangsheng-purchases", "233", "236");
  const theirs = project.files();
  await number.fill("250");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("被别处改过")).toBeVisible();
  await expect(number).toHaveValue("250");
  expect(project.files()).toEqual(theirs);
});

test("what others refer to is not deleted; what nobody does is, and committed", async ({
  page,
}) => {
  project.publish();
  const before = project.files();
  server = await startEdit(project);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(server.address);
  const { origin } = new URL(server.address);
  await page.goto(`${origin}/record/organizations/guangsheng-group`);
  await page.getByRole("button", { name: "删去这一条" }).click();
  await expect(page.getByText(/资金 guangsheng-purchases › subject › id/u)).toBeVisible();
  expect(project.files()).toEqual(before);

  await page.goto(`${origin}/table/glossary`);
  await page.locator(".records a").last().click();
  await page.getByRole("button", { name: "删去这一条" }).click();
  await expect(page.getByText("已删去。")).toBeVisible();
  const lead = `${project.root}/src/content/story/en/lead.mdx`;
  appendFileSync(lead, "\n");
  await page.getByLabel("提交说明", { exact: true }).fill("Take a term away");
  await page.getByRole("button", { name: "提交到 git" }).click();
  await expect(page.getByText(/已提交：/u)).toBeVisible();
  expect(project.git("status", "--porcelain")).toBe("");
});

test("another site, and who does not know the address, get nothing", async ({ page, request }) => {
  server = await startEdit(project);
  const { origin } = new URL(server.address);
  const before = project.files();
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
  expect(project.files()).toEqual(before);
});

test("of several wrong records each is mended and saved by itself", async ({ page }) => {
  project.edit("funds.json", "guangsheng-purchases", "cny-10k", "dollars");
  project.edit("indicators.json", '"unit"', '"unit"', '"Unit"');
  project.edit("teams.json", '"members"', "provincial-statistics-bureau", "sheng-tongjiju");
  const before = project.files();
  server = await startEdit(project);
  await page.goto(server.address);
  await page.goto(`${new URL(server.address).origin}/record/funds/guangsheng-purchases`);
  await page.getByLabel("数值", { exact: true }).fill("2330");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("没有保存")).toBeVisible();
  expect(project.files()).toEqual(before);
  await page.getByLabel("数值", { exact: true }).fill("233");
  await page.getByLabel("单位", { exact: true }).selectOption("万元");
  await expect(page.getByText("可以保存：错比原来少了")).toBeVisible();
  await save(page);
  await page.getByRole("link", { name: /^组团 lianjiang/u }).click();
  const unit = page.getByLabel("成员单位", { exact: true }).first();
  await expect(unit.locator("option:checked")).toHaveText("sheng-tongjiju（没有这一项）");
  await unit.selectOption("provincial-statistics-bureau");
  await save(page);
  const sound = new Project();
  expect(project.read("teams.json")).toBe(sound.read("teams.json"));
  sound.remove();
});

test("the story is told as text, with the figures and terms of the data", async ({ page }) => {
  project.publish();
  const before = project.files();
  const [zh, en] = ["zh", "en"].map((code) => `src/content/story/${code}/5-outlook.mdx`);
  server = await startEdit(project);
  await page.goto(server.address);
  await page.getByRole("link", { name: "故事", exact: true }).click();
  await page.locator(".records li", { hasText: "5-outlook.mdx" }).getByRole("link").click();
  expect(await findViolations(page)).toEqual([]);

  // A slip is told at its line while one types, and keeps from saving.
  const chinese = page.getByLabel("中文", { exact: true });
  const english = page.getByLabel("英文", { exact: true });
  await chinese.press("Control+End");
  await chinese.pressSequentially("\n\n省里一共<fact>");
  await expect(chinese).toHaveAttribute("aria-invalid", "true");
  await expect(chinese).toHaveAccessibleDescription(/第 \d+ 行：.*Fact/u);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("没有保存")).toBeVisible();
  expect(project.files()).toEqual(before);
  expect(await findViolations(page, { colours: true })).toEqual([]);
  await page
    .getByRole("link", { name: /^中文第 \d+ 行/u })
    .first()
    .click();
  await expect(chinese).toBeFocused();

  // By keyboard alone: find a figure, and put it where the cursor was.
  await chinese.press("Control+End");
  for (let typed = "<fact>"; typed !== ""; typed = typed.slice(1)) await chinese.press("Backspace");
  const find = page.getByLabel("找", { exact: true });
  await find.fill("programme-teams");
  await expect(page.getByRole("status").filter({ hasText: "找到" })).toHaveText("找到 1 个");
  await page.locator(".pieces button:visible").press("Enter");
  await expect(chinese).toBeFocused();
  await expect(chinese).toHaveValue(/省里一共<Fact id="programme-teams" \/>$/u);
  await chinese.pressSequentially("。");
  await expect(page.getByText(/中文第 \d+ 行用的数字 programme-teams/u).first()).toBeVisible();

  await english.press("Control+End");
  await english.pressSequentially("\n\nIn all ");
  await page.locator(".pieces button:visible").click();
  await english.pressSequentially(".");
  await expect(page.getByText("可以保存")).toBeVisible();
  await save(page);
  const fact = '<Fact id="programme-teams" />';
  expect(project.files()).toEqual({
    ...before,
    [zh ?? ""]: `${before[zh ?? ""] ?? ""}\n\n省里一共${fact}。`,
    [en ?? ""]: `${before[en ?? ""] ?? ""}\n\nIn all ${fact}.`,
  });

  await page.getByRole("link", { name: "改了什么", exact: true }).click();
  await expect(page.getByText(`＋ 省里一共${fact}。`)).toBeVisible();
  const patch = await page.request.get(new URL("/changes.patch", page.url()).href);
  const from = project.git("stash", "create").trim();
  expect(await patch.text()).toBe(project.git("diff", "--binary", "HEAD", from));
  await page.getByRole("button", { name: "撤销最近一次保存" }).click();
  await expect(page.getByText("还没有改动")).toBeVisible();
  expect(project.files()).toEqual(before);
});

test("the page stands beside the form as it will be, with what is not saved", async ({ page }) => {
  const before = project.files();
  server = await startEdit(project);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(server.address);
  await page.goto(`${new URL(server.address).origin}/record/organizations/guangsheng-group`);
  expect(await findViolations(page)).toEqual([]);
  await page.getByText("放在旁边").click();
  const shown = page.frameLocator("#preview iframe");
  const heading = shown.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("广晟控股集团", { timeout: 90_000 });
  const chinese = page
    .getByRole("group", { name: "名称", exact: true })
    .getByLabel("中文", { exact: true });
  await chinese.fill("广晟某集团");
  await expect(heading).toContainText("广晟某集团", { timeout: 60_000 });
  // What is wrong is not shown: the page stays.
  await chinese.fill("");
  await expect(page.getByText(/^还有 \d+ 处要改/u)).toBeVisible();
  await expect(heading).toContainText("广晟某集团");
  await page.getByRole("link", { name: /^看看网页会是什么样/u }).focus();
  const [opened] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("Enter")]);
  await expect(opened.getByRole("heading", { level: 1 })).toContainText("广晟某集团");
  expect(new URL(opened.url()).hostname).toBe("127.0.0.1");
  expect(project.files()).toEqual(before);
});

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${target.toString()}`);
}

test("a record is found, changed, saved and taken back by keyboard alone", async ({ page }) => {
  const before = project.files();
  server = await startEdit(project);
  await page.goto(server.address);
  expect(await findViolations(page)).toEqual([]);
  await tabTo(page, page.getByLabel("找一条记录", { exact: true }));
  await page.keyboard.type("消费帮扶");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^找到 \d+ 条/u })).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "广晟控股集团：消费帮扶" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("数值", { exact: true }));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("240");
  await expect(page.getByText("可以保存")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "保存", exact: true }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "看改了什么" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("233 → 240")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await tabTo(page, page.getByRole("button", { name: "撤销最近一次保存" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("还没有改动")).toBeVisible();
  expect(project.files()).toEqual(before);
});
