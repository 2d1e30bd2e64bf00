import { expect, it } from "vitest";
import { citedSources } from "../../model/cited-sources.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { sourceLine } from "./source-line.ts";

const lineFor = (source: string, ...places: readonly string[]) =>
  citedSources(
    loadTestAtlas(),
    places.map((at) => ({ source, at })),
  ).map(sourceLine);

it("names publisher, title, date, paragraphs and address", () => {
  expect(lineFor("nanfang-2024-05-29", "21", "7", "摘要")).toEqual([
    "来源：南方杂志社《县里来了工作队：帮扶协作增加“新”力量》，2024年5月29日刊发，摘要、第7段、第21段。https://www.nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml",
  ]);
});

it("says when a page without a date was read, and gives it no title of ours", () => {
  expect(lineFor("water-resources-chaonan", "正文")).toEqual([
    "来源：广东省水利厅，网页（标题没有收录），页面标12月2日，没有年份，2026年11月23日查阅，正文。http://slt.gd.gov.cn/zhyw/content/post_4610791.html",
  ]);
});
