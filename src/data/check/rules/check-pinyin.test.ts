import { expect, it } from "vitest";
import { DataFolder } from "../../testing/data-folder.ts";

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
