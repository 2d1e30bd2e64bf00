import { describe, expect, it } from "vitest";
import { DataFolder } from "../../testing/data-folder.ts";

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
