import { describe, expect, it } from "vitest";
import { formatQuantity } from "../../i18n/zh/formats.ts";
import { figuresOf } from "../../model/figure.ts";
import { loadDataset } from "../load-dataset.ts";
import { TEST_FACTS } from "../testing/test-facts.ts";

const dataset = loadDataset(TEST_FACTS);
const { sources, pairings, counties, projects } = dataset;
const figures = figuresOf(dataset);
const press = new Set(sources.filter(({ kind }) => kind === "press").map(({ id }) => id));

describe("the newspapers", () => {
  it("are named with their address and dated only where they show a year", () => {
    const told = sources
      .filter(({ id }) => press.has(id))
      .map(({ url, publisher, published, shownDate }) =>
        [new URL(url).hostname, publisher.zh, published ?? shownDate?.zh].join(" "),
      );
    expect(told).toEqual([
      "difang.gmw.cn 光明网（转自广州日报新花城） 2024-09-29",
      "www.xjrb.com 西江日报 2025-03-24",
      "www.gdzjdaily.com.cn 湛江日报 2025",
      "www.foshannews.net 佛山日报社 2023-08-26",
      "cmstop.sgfb.sgxw.cn 韶关日报 6月25日",
      "www.dutenews.com 读特（深圳特区报） 2023-09-29",
    ]);
  });

  it("agree with a page and the article on two pairs, and tell two of industry alone", () => {
    const told = pairings
      .filter(
        ({ cite, county }) => county !== undefined && cite.some((one) => press.has(one.source)),
      )
      .map(({ id, kind, cite }) => `${id} ${kind} ${cite.map(({ source }) => source).join(" ")}`);
    expect(told).toEqual([
      "panyu-jiaoling assistance nanfang-2024-05-29 gmw-2024-09-29",
      "tianhe-xingning assistance xingning-tianhe gmw-2024-09-29",
      "zengcheng-sihui industry xijiang-2025-03-24",
      "panyu-fengkai industry xijiang-2025-03-24",
    ]);
  });

  it("tell what was planned as planned, and of a park without calling it the teams' doing", () => {
    const told = (...ids: readonly string[]) =>
      ids.map((id) => {
        const figure = figures.find((one) => one.id === id);
        return figure && [formatQuantity(figure), figure.asOf, figure.fund];
      });
    expect(
      told("sihui-zengcheng-projects", "fengkai-panyu-projects", "fengkai-panyu-large-projects"),
    ).toEqual([
      ["81个", "2025-03-24", null],
      ["48个", "2025-03-24", null],
      ["16个", "2025-03-24", null],
    ]);
    expect(told("sihui-zengcheng-investment", "fengkai-panyu-investment")).toEqual([
      ["超140亿元", "2025-03-24", null],
      ["超64亿元", "2025-03-24", null],
    ]);
    const planned = figures.filter(({ id }) => id.endsWith("-investment"));
    for (const { name, note } of planned) {
      expect(name.zh).toContain("计划总投资");
      expect(note?.zh).toContain("不是已经投下去的钱");
    }
    const park = figures.filter(({ id }) => id.startsWith("jiaoling-food-park-"));
    expect(park.map(formatQuantity)).toEqual(["约600亩", "20万平方米", "20家"]);
    for (const { note, asOf } of park) {
      expect(asOf).toBeNull();
      expect(note?.zh).toContain("没有说这是帮扶队伍做的");
    }
  });

  it("name six pilot counties of the programme, and tell Jiaoling's project so", () => {
    const pilots = counties.filter(({ honours = [] }) =>
      honours.some(({ id }) => id === "food-pilot-county"),
    );
    expect(pilots.map(({ name }) => name.zh).toSorted()).toEqual(
      ["吴川市", "台山市", "高州市", "饶平县", "博罗县", "蕉岭县"].toSorted(),
    );
    const project = projects.find(({ id }) => id === "jiaoling-food-pilot-county");
    expect(project?.stage).toBeNull();
    expect(project?.statements?.[0]?.text.zh).toContain("13个");
  });
});

describe("pairings of whole prefectures", () => {
  const whole = pairings.filter(({ prefecture }) => prefecture !== undefined);

  it("name no county, and say since when and how far they are known", () => {
    expect(whole.map(({ id, kind, asOf }) => `${id} ${kind} ${asOf ?? "-"}`)).toEqual([
      "shenzhen-shantou assistance -",
      "shenzhen-shanwei assistance -",
      "shenzhen-heyuan assistance -",
      "shenzhen-chaozhou assistance -",
      "guangzhou-meizhou assistance 2022-08-23",
      "foshan-yunfu assistance 2023-08-26",
      "foshan-maoming assistance 2023-08-26",
      "dongguan-shaoguan assistance -",
      "guangzhou-zhaoqing industry 2025-03-24",
    ]);
    for (const { county, note } of whole) {
      expect(county).toBeUndefined();
      expect(note?.zh).toMatch(/没有说到县|市一级/u);
    }
  });
});
