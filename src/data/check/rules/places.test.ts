import { expect, it } from "vitest";
import { DataFolder } from "../../testing/test-facts.ts";

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
      // The census tells the same of a map with swapped codes.
      .filter(({ file }) => file === "data/counties.json")
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

/** The data with one reading replaced by another. */
const reading = (was: string, is: string, file = "counties.json") =>
  new DataFolder().edit(file, "", `"pinyin": "${was}"`, `"pinyin": "${is}"`);

it("wants a syllable for each character of the short name", () => {
  expect(reading("ru yuan", "ru yuan yao zu zi zhi xian").report()).toMatchInlineSnapshot(`
    "data/counties.json:N:17 县（市、区） ruyuan › pinyin: 拼音有 7 个音节，短名“乳源”有 2 个字。一个字写一个音节，只写短名的，用一个空格隔开。

    数据有 1 处问题，改好之前网站不会生成。"
  `);
  expect(reading("yu nan", "yunan").problems()).toMatchObject([{ points: '"yunan",' }]);
});

it("wants it to agree with the id that is the romanised name", () => {
  const folder = reading("da bu", "da pu");
  expect(folder.report()).toMatchInlineSnapshot(`
    "data/counties.json:N:17 县（市、区） dabu › pinyin: 拼音与编号 dabu 只差一两个字母。核对读音；已发布的编号不要改。

    数据有 1 处问题，改好之前网站不会生成。"
  `);
  expect(folder.problems()[0]?.points).toBe('"da pu",');
  // One letter short, though the id goes on with just what is missing.
  expect(reading("lian jiang", "lian jian").problems()).toHaveLength(1);
  expect(reading("zhan jiang", "zan jiang", "prefectures.json").problems()).toHaveLength(1);
});

it("wants no such thing of an id that is another name, or goes on", () => {
  for (const id of ["shipai", "dabu-guangdong", "dabu2"]) {
    const folder = new DataFolder().edit("counties.json", "", '"id": "dabu"', `"id": "${id}"`);
    expect(folder.problems()).toEqual([]);
  }
});

it("takes u and v for the vowel that addresses do not have", () => {
  for (const id of ["lv", "lu"].map((syllable) => `${syllable}he`)) {
    const folder = reading("lu he", "lü he");
    folder.edit("counties.json", "", '"id": "luhe"', `"id": "${id}"`);
    expect(folder.problems()).toEqual([]);
  }
});

it("tells how a reading is written", () => {
  expect(reading("lian jiang", "Lián Jiāng").report()).toMatchInlineSnapshot(`
    "data/counties.json:N:17 县（市、区） lianjiang › pinyin: 拼音写法不对。小写，不标声调，一字一个音节，用一个空格隔开，例如 "lian jiang"；ü 照写 ü。

    数据有 1 处问题，改好之前网站不会生成。"
  `);
});

it("can do without", () => {
  const folder = new DataFolder().edit("counties.json", "", '"pinyin": "lian jiang",', "");
  expect(folder.problems()).toEqual([]);
});
