import { expect, it } from "vitest";
import { DataFolder } from "../../testing/data-folder.ts";

it("wants a shape on the map for every code", () => {
  const folder = new DataFolder().edit("counties.json", "", '"440222"', '"440299"');
  expect(folder.problems()).toMatchObject([
    { points: '"440299",', message: "地图上有 0 个代码为 440299 的图形\uff0c应有 1 个" },
  ]);
});

it("wants a county in the prefecture whose code it shares", () => {
  const folder = new DataFolder().edit(
    "counties.json",
    '"id": "lianjiang"',
    '"prefecture": "zhanjiang"',
    '"prefecture": "maoming"',
  );
  expect(folder.report()).toMatchInlineSnapshot(`
    "data/counties.json:N:21 县（市、区） lianjiang › prefecture: 所属地级市与代码 440881 的前四位不符。核对 prefecture 与 adcode。

    数据有 1 处问题，改好之前网站不会生成。"
  `);
  expect(folder.problems()[0]?.points).toBe('"maoming",');
});

it("wants no prefecture of a district that nobody names", () => {
  const folder = new DataFolder().edit(
    "counties.json",
    '"unnamed-district-1"',
    '"prefecture": null',
    '"prefecture": "meizhou"',
  );
  expect(folder.problems()).toMatchObject([{ points: '"meizhou",' }]);
});
