import { describe, expect, it } from "vitest";
import { DataFolder } from "../../testing/test-facts.ts";

const done = (on: string, published = "2024-05-29") =>
  new DataFolder()
    .edit("sources.json", "", '"published": "2024-05-29"', `"published": "${published}"`)
    .edit("events.json", "", '"on": "2024-05-09"', `"on": "${on}"`);

describe("checkFutures", () => {
  it("does not let a plan of June be told as done by an article of May", () => {
    const folder = new DataFolder().edit(
      "events.json",
      '"yingde-plan-due"',
      '"status": "expected"',
      '"status": "done"',
    );
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/events.json:N:17 事件 yingde-plan-due › status: 写成已完成，但日期晚于来源刊发的 2024-05-29。改成 "expected"，或补上证明已完成的来源。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
    expect(folder.problems()[0]?.points).toBe('"done",');
  });

  it.each([
    ["2024-05-30", "2024-05-29"],
    ["2024-06", "2024-05-29"],
    ["2025", "2024-05-29"],
    ["2024-06-01", "2024-05"],
    ["2025", "2024"],
  ])("finds that %s lies after %s", (on, published) => {
    expect(done(on, published).problems()).toHaveLength(1);
  });

  it.each([
    ["2024-05-29", "2024-05-29"],
    ["2024-05", "2024-05-29"],
    ["2024", "2024-05-29"],
    ["2024-05-31", "2024-05"],
    ["2024-12", "2024"],
  ])("grants that %s may lie before %s", (on, published) => {
    expect(done(on, published).report()).toBe("");
  });
});

describe("other dates", () => {
  it.each([
    ["indicators.json", '"id": "programme-teams"', '"asOf": "2023-11"', '"asOf": "2027"'],
    ["funds.json", '"id": "guangsheng-purchases"', '"asOf": "2023"', '"asOf": "2025"'],
    ["teams.json", '"id": "yangxi"', '"on": "2023-11"', '"on": "2031"'],
    ["sources.json", '"id": "nanfang-2024-05-29"', '"read": "2026-11-23"', '"read": "2024-05-01"'],
    ["site.json", '"timeline"', '"end": "2026"', '"end": "2022"'],
  ])("finds the impossible one in %s", (file, anchor, from, to) => {
    const problems = new DataFolder().edit(file, anchor, from, to).problems();
    expect(problems.map((problem) => problem.file.endsWith(file))).toEqual([true]);
  });
});

it("refuses a correction that says the same before and after", () => {
  const entry = {
    id: "2026-11-25-gift",
    date: "2026-11-25",
    about: { zh: "捐赠物资", en: "Donated goods" },
    was: { zh: "86万元", en: "860,000 yuan" },
    is: { zh: "86万元", en: "860,000 yuan" },
    why: { zh: "录入时写错。", en: "A slip in typing." },
  };
  const folder = new DataFolder().edit(
    "corrections.json",
    '"records"',
    "[]",
    JSON.stringify([entry]),
  );
  expect(folder.report()).toContain("2026-11-25-gift › is: 改后与改前写的一样。");
  folder.edit("corrections.json", '"is"', "86", "88");
  expect(folder.report()).toBe("");
});
