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

it("tells of swapped codes, on the map or in the data, with both names", () => {
  const wanted = [
    ["代码 440825 在地图上叫“廉江市”，在这里是“徐闻县”", '"440825",'],
    ["代码 440881 在地图上叫“徐闻县”，在这里是“廉江市”", '"440881",'],
  ];
  const told = (folder: DataFolder) =>
    folder
      .problems()
      .map(({ message, points }) => [message, points])
      .toSorted();
  const onMap = new DataFolder();
  const map = onMap.read("geo/guangdong.topo.json");
  onMap.write(
    "geo/guangdong.topo.json",
    map.replace(/"id":"(440825|440881)"/gu, (_, code) =>
      code === "440825" ? '"id":"440881"' : '"id":"440825"',
    ),
  );
  expect(told(onMap)).toEqual(wanted);
  const inData = new DataFolder()
    .edit("counties.json", "", '"440881"', '"440000"')
    .edit("counties.json", "", '"440825"', '"440881"')
    .edit("counties.json", "", '"440000"', '"440825"');
  expect(told(inData).map(([message]) => message)).toEqual([
    "代码 440825 在地图上叫“徐闻县”，在这里是“廉江市”",
    "代码 440881 在地图上叫“廉江市”，在这里是“徐闻县”",
  ]);
});

it("tells of a helper with the code of another", () => {
  const folder = new DataFolder().edit("organizations.json", "", '"440111"', '"440114"');
  expect(folder.problems().map(({ message }) => message)).toEqual([
    "没有代码为 440111 的地方",
    "代码 440114 在地图上叫“花都区”，在这里是“广州市白云区”",
  ]);
});
