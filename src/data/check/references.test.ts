import { describe, expect, it } from "vitest";
import { DataFolder } from "../testing/test-facts.ts";

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
    const folder = new DataFolder().edit(
      "indicators.json",
      "",
      "lianjiang-team-units",
      "guangsheng-gifts",
    );
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/funds.json:N:13 资金 guangsheng-gifts › id: "guangsheng-gifts" 已经用过（data/indicators.json:N）。换一个没有用过的编号。

      数据有 1 处问题，改好之前网站不会生成。"
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

describe("checkReferences", () => {
  it("offers the ids nearest to a misspelt one", () => {
    const folder = new DataFolder().edit(
      "teams.json",
      "",
      '"organization": "provincial-statistics-bureau"',
      '"organization": "province-statistic-bureau"',
    );
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/teams.json:N:27 组团 lianjiang › members › 第1项 › organization: 找不到单位 "province-statistic-bureau"。相近的有 "provincial-statistics-bureau"(省统计局)。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
    expect(folder.problems()[0]?.points).toBe('"province-statistic-bureau",');
  });

  it("offers the id of a record that was called by its Chinese name", () => {
    const folder = new DataFolder().edit(
      "pairings.json",
      "",
      '"county": "lianjiang"',
      '"county": "廉江"',
    );
    const [missing, ...others] = folder.problems();
    expect(others).toEqual([]);
    expect(missing).toMatchObject({
      points: '"廉江",',
      message: '找不到县\uff08市、区\uff09 "廉江"',
      remedy: '相近的有 "lianjiang"(廉江市)',
    });
  });

  it("offers the id of a record that was called by the reading of its name", () => {
    const folder = new DataFolder().edit(
      "teams.json",
      "",
      '"organization": "provincial-statistics-bureau"',
      '"organization": "sheng-tongjiju"',
    );
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/teams.json:N:27 组团 lianjiang › members › 第1项 › organization: 找不到单位 "sheng-tongjiju"。相近的有 "provincial-statistics-bureau"(省统计局)。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
    expect(folder.report("en")).toMatchInlineSnapshot(`
      "data/teams.json:N:27 team lianjiang › members › item 1 › organization: no organisation "sheng-tongjiju". Did you mean "provincial-statistics-bureau" (省统计局)?

      1 problem in the data. The site is not built until the data is fixed."
    `);
  });

  it("says where to add a record that nothing resembles", () => {
    const folder = new DataFolder().edit(
      "pairings.json",
      "",
      '"helper": "guangzhou-baiyun"',
      '"helper": "zzz"',
    );
    expect(folder.problems().map(({ remedy }) => remedy)).toEqual([
      "先在单位的文件里加上这一条\uff0c或改成已有的编号",
    ]);
  });

  it("follows pointers however deep: subjects, posts, totals", () => {
    const folder = new DataFolder()
      .edit("indicators.json", '"lianjiang-appliance-share"', '"id": "lianjiang"', '"id": "zzzzz"')
      .edit("people.json", '"yangxi-longevity-bid"', '"nanfang-2024-05-29"', '"zzzzzz"')
      .edit("site.json", '"totals"', '"programme-teams"', '"zzzzzzz"');
    expect(folder.problems().map(({ file, points }) => `${file} ${points}`)).toEqual([
      'data/indicators.json "zzzzz"',
      'data/people.json "zzzzzz",',
      'data/site.json "zzzzzzz",',
    ]);
  });

  it("does not blame others for a file that cannot be read", () => {
    for (const content of ["{", "[]", '{"records": {}}']) {
      const folder = new DataFolder().write("people.json", content);
      expect(folder.problems().map(({ file }) => file)).toEqual(["data/people.json"]);
    }
  });
});
