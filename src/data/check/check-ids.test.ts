import { describe, expect, it } from "vitest";
import { DataFolder } from "../testing/data-folder.ts";

describe("checkIds", () => {
  it("finds an id used twice in a table and says where it stood first", () => {
    const folder = new DataFolder().edit("pairings.json", "", "panyu-jiaoling", "baiyun-lianjiang");
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/pairings.json:N:13 横向结对 baiyun-lianjiang › id: "baiyun-lianjiang" 已经用过（data/pairings.json:N）。换一个没有用过的编号。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
    expect(folder.problems()[0]?.points).toBe('"baiyun-lianjiang",');
  });

  it("finds an id that a fund shares with an indicator, since both stand in data-fact", () => {
    const folder = new DataFolder().edit("indicators.json", "", "guiling-tax", "guangsheng-gifts");
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/funds.json:N:13 资金 guangsheng-gifts › id: "guangsheng-gifts" 已经用过（data/indicators.json:N）。换一个没有用过的编号。
      src/content/story/zh/3-forces.mdx:17:59 故事: 找不到指标或资金 "guiling-tax"。相近的有 "guiling-output"(广东建工控股或其合资的桂岭公司的建筑业产值（纳入统计）)。

      数据有 2 处问题，改好之前网站不会生成。"
    `);
  });

  it("lets different tables use the same id: a team is called after its county", () => {
    const folder = new DataFolder();
    expect(folder.read("teams.json")).toContain('"id": "lianjiang"');
    expect(folder.read("counties.json")).toContain('"id": "lianjiang"');
    expect(folder.report()).toBe("");
  });

  it("finds two counties with one code, and two statements of a county with one id", () => {
    const folder = new DataFolder()
      .edit("counties.json", "", '"440224"', '"440222"')
      .edit("counties.json", "", '"id": "goods-route"', '"id": "farming-county"');
    const found = folder.problems().map(({ where, points }) => `${where} ${points}`);
    expect(found).toEqual([
      '县\uff08市、区\uff09 renhua › adcode "440222",',
      // That it has another name on the map.
      '县\uff08市、区\uff09 renhua › adcode "440222",',
      '县\uff08市、区\uff09 lianjiang › statements › 第2项 › id "farming-county",',
    ]);
  });
});
