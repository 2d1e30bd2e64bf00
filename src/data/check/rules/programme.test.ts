import { describe, expect, it } from "vitest";
import { DataFolder } from "../../testing/test-facts.ts";

const told = (folder: DataFolder) =>
  folder.problems().map(({ where, message }) => `${where}: ${message}`);

describe("checkTeams", () => {
  it("allows one lead at most", () => {
    const folder = new DataFolder().edit(
      "teams.json",
      '"port-shipping-group"',
      '"role": "member"',
      '"role": "lead"',
    );
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/teams.json:N:19 组团 lianjiang › members › 第3项 › role: "port-shipping-group" 以外已有 "provincial-statistics-bureau" 牵头。只留一家为 lead。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
  });

  it("wants a town of a town's team, and none of a county's", () => {
    const text = new DataFolder().read("teams.json");
    const without = text.replace(/"town": \{[^}]*\},\s*/, "");
    expect(told(new DataFolder().write("teams.json", without))).toEqual([
      "组团 wuhua-hengpi › level: 镇级工作队要写 town\uff0c县级组团不写",
    ]);
    const folder = new DataFolder().edit(
      "teams.json",
      '"id": "yangxi"',
      '"level": "county"',
      '"level": "county", "town": {"zh": "塘口镇", "en": "Tangkou Town"}',
    );
    expect(told(folder)).toHaveLength(1);
  });

  it("allows a county one team, and a unit one place in it", () => {
    const second = new DataFolder().edit(
      "teams.json",
      '"id": "yangxi"',
      '"county": "yangxi"',
      '"county": "yingde"',
    );
    expect(told(second)).toEqual(["组团 yangxi › county: yingde 已有一个县级组团"]);
    const twice = new DataFolder().edit(
      "teams.json",
      '"guangzhou-railway-group"',
      '"organization": "port-shipping-group"',
      '"organization": "guangzhou-railway-group"',
    );
    expect(told(twice)).toEqual([
      '组团 lianjiang › members › 第3项 › organization: "guangzhou-railway-group" 在这个组团里写了两次',
    ]);
  });
});

const FILE = "pairings.json";

it("takes no unit but a district as the helper of a pairing", () => {
  const folder = new DataFolder().edit(
    FILE,
    "panyu-jiaoling",
    "guangzhou-panyu",
    "guangsheng-group",
  );
  const [problem] = folder.problems().filter(({ file }) => file.endsWith(FILE));
  expect(problem?.message).toContain("不是对口帮扶的区");
  expect(problem?.points).toContain("guangsheng-group");
});

it("takes a pair once", () => {
  const folder = new DataFolder()
    .edit(FILE, "panyu-jiaoling", "guangzhou-panyu", "guangzhou-baiyun")
    .edit(
      FILE,
      '"helper": "guangzhou-baiyun",\n      "county": "jiaoling"',
      '"jiaoling"',
      '"lianjiang"',
    );
  expect(folder.problems().map(({ message }) => message)).toContain("这一对已经写过");
});

it("takes a county or a prefecture as helped, and exactly one of them", () => {
  const both = new DataFolder().edit(
    FILE,
    "panyu-jiaoling",
    '"county": "jiaoling"',
    '"county": "jiaoling",\n      "prefecture": "meizhou"',
  );
  const neither = new DataFolder().edit(FILE, "shenzhen-shantou", '"prefecture": "shantou",', "");
  const asked = "county 和 prefecture 要写一项，也只写一项";
  for (const folder of [both, neither]) {
    const [problem, ...others] = folder.problems();
    expect(problem?.message).toBe(asked);
    expect(problem?.remedy).toContain("来源说到县，写 county");
    expect(others).toEqual([]);
  }
});

const FILE_CHECK_PROJECTS = "projects.json";
const messages = (folder: DataFolder): string[] => folder.problems().map(({ message }) => message);

it("lets no project belong to itself, nor to one that belongs to it", () => {
  const own = new DataFolder().edit(
    FILE_CHECK_PROJECTS,
    '"id": "lianjiang-logistics"',
    '"partOf": "lianjiang-work-plan"',
    '"partOf": "lianjiang-logistics"',
  );
  expect(messages(own).some((message) => message.includes("绕回了自己"))).toBe(true);
  const loop = new DataFolder().edit(
    FILE_CHECK_PROJECTS,
    '"id": "lianjiang-work-plan"',
    '"stage"',
    '"partOf": "lianjiang-logistics",\n      "stage"',
  );
  expect(messages(loop).filter((message) => message.includes("绕回了自己")).length).toBeGreaterThan(
    1,
  );
});

it("keeps the parts of a project in its county", () => {
  const folder = new DataFolder().edit(
    FILE_CHECK_PROJECTS,
    '"id": "lianjiang-logistics"',
    '"partOf": "lianjiang-work-plan"',
    '"partOf": "yingde-work-plan"',
  );
  expect(messages(folder).some((message) => message.includes("在另一个县"))).toBe(true);
});

it("keeps an event in the county of its projects", () => {
  const folder = new DataFolder().edit(
    "events.json",
    '"id": "yangxi-bid-launched"',
    '"yangxi-longevity-bid"',
    '"jiaoling-food-park"',
  );
  const [problem] = folder.problems();
  expect(problem?.message).toContain("jiaoling");
  expect(problem?.points).toContain("jiaoling-food-park");
});
