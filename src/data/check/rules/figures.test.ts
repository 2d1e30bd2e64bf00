import { describe, expect, it } from "vitest";
import { DataFolder } from "../../testing/test-facts.ts";

/** The counties file without one county of which nothing else speaks. */
function withoutShixing(folder: DataFolder): DataFolder {
  const text = folder.read("counties.json");
  const next = text.indexOf('{\n      "id": "renhua"');
  return folder.write("counties.json", text.slice(0, text.indexOf("{\n      ")) + text.slice(next));
}

describe("checkTotals", () => {
  it("notices that a county is gone: 57 were announced", () => {
    const folder = withoutShixing(new DataFolder());
    expect(folder.report()).toMatchInlineSnapshot(`
      "data/site.json:N:17 网站 › totals › counties: "programme-counties" 写的是 57，记录却有 56 条。核对来源里的总数，或增删记录。

      数据有 1 处问题，改好之前网站不会生成。"
    `);
    expect(folder.problems()[0]?.points).toBe('"programme-counties",');
  });

  it("notices a district too few: they are five, named or not", () => {
    const folder = new DataFolder().edit(
      "counties.json",
      '"chaonan"',
      '"kind": "district"',
      '"kind": "county"',
    );
    const found = folder.problems().map(({ where, message }) => `${where} ${message}`);
    expect(found.map((text) => text.match(/\d+/g))).toEqual([
      ["57", "58"],
      ["5", "4"],
    ]);
  });

  it("allows fewer teams and units than announced, since no source names all, but not more", () => {
    const folder = new DataFolder()
      .edit("indicators.json", '"programme-organizations"', '"value": 156', '"value": 10')
      .edit("indicators.json", '"programme-teams"', '"value": 62', '"value": 5');
    expect(folder.problems().map(({ points }) => points)).toEqual([
      '"programme-teams",',
      '"programme-organizations"',
    ]);
  });
});
