import { describe, expect, it } from "vitest";
import { buildAtlas } from "../../model/atlas.ts";
import { coverage } from "../../model/coverage.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { alignTable, displayWidth, formatReport } from "./report.ts";

const real = loadTestAtlas().dataset;
const article = real.sources.find(({ id }) => id === real.site.leadSource);
if (!article) throw new Error("The data has no leading source.");
const cite = [{ source: article.id, at: "1" }];

/** Two counties and few facts, so that new data changes no snapshot. */
const atlas = buildAtlas({
  ...real,
  ...{ funds: [], projects: [], events: [], people: [], mechanisms: [] },
  sources: [article, { ...article, id: "page", published: null, kind: "official-page" }],
  counties: real.counties
    .filter(({ id }) => id === "lianjiang" || id === "huazhou")
    .map(({ id, adcode, name, kind, prefecture }) => ({
      id,
      adcode,
      name,
      kind,
      prefecture,
      cite,
    })),
  teams: real.teams
    .filter(({ id }) => id === "lianjiang")
    .map((team) => ({ ...team, cite, statements: [] }))
    .map((team) => ({
      ...team,
      members: team.members.slice(0, 1).map((one) => ({ ...one, cite })),
    })),
  pairings: real.pairings
    .filter(({ id }) => id === "baiyun-lianjiang")
    .map(({ id, helper, county, kind }) => ({
      ...{ id, helper, county, kind, asOf: null },
      cite: [...cite, { source: "page", at: "正文" }],
    })),
  indicators: [],
});
const report = (language: "zh" | "en") =>
  formatReport(coverage(atlas, "2026-11-25"), language, ({ id }) => `data/x.json:${id}`);

describe("formatReport", () => {
  it("sums up, then tells of each unit, then of each fact that lacks something", () => {
    expect(report("zh")).toMatchInlineSnapshot(`
      "2个县（市、区）中，1个有来源写到名单以外的情况，1个只知道在名单上。
      数字、项目、组团、结对、事件一共2条，1条没有第二个来源，1条的来源已超过一年。
      1条有来源没有写明年份，算不出新旧。
      新旧以 2026-11-25 为准。以上数目由本站从数据算出，不是来源的说法。

      地级市  县（市、区）  组团  牵头  结对  项目  数字  资金  经过  人物  来源  最新来源
      湛江市  廉江市        有 1  有    有 1  -     -     -     -     -     2     2024-05-29
      茂名市  化州市        -     -     -     -     -     -     -     -     -
      有：已知；部分：只知道一部分；-：来源没有写。后面的数字是条数。

      没有第二个来源，或来源已超过一年的事实：
      位置                   种类  事实        最新来源    缺什么
      data/x.json:lianjiang  组团  廉江市组团  2024-05-29  第二个来源、一年以内的来源"
    `);
  });

  it("says the same in English", () => {
    expect(report("en")).toMatchInlineSnapshot(`
      "Units: 2; of which the sources tell more than that they are on the list: 1; of those, on one source alone: 0.
      Figures, projects, teams, pairings and events: 2; without a second source: 1; with sources older than a year: 1; with a source that bears no year, so that nobody can say: 1.
      Ages are judged by 2026-11-25. These counts are ours, made from the data; no source states them.

      prefecture  unit            team   lead  pairing  projects  figures  funds  events  people  sources  newest
      Zhanjiang   Lianjiang City  yes 1  yes   yes 1    -         -        -      -       -       2        2024-05-29
      Maoming     Huazhou City    -      -     -        -         -        -      -       -       -
      yes: known; part: known in part; -: no source says. The number counts records.

      Facts without a second source, or whose sources are older than a year:
      place                  kind  fact                  newest      lacks
      data/x.json:lianjiang  team  Lianjiang City: team  2024-05-29  a second source, a source of the last year"
    `);
  });

  it("gives all 62 units of the real data a line, its columns under each other", () => {
    const board = coverage(loadTestAtlas(), "2026-11-25");
    const lines = formatReport(board, "zh", ({ id }) => id).split("\n");
    const head = lines.findIndex((line) => line.startsWith("地级市"));
    const rows = lines.slice(head + 1, lines.indexOf("", head) - 1);
    expect(rows).toHaveLength(62);
    const second = rows.map((row) => displayWidth(/^\S+\s+/u.exec(row)?.[0] ?? ""));
    const third = rows.map((row) => displayWidth(/^\S+\s+\S+\s+/u.exec(row)?.[0] ?? ""));
    expect([new Set(second).size, new Set(third).size]).toEqual([1, 1]);
  });
});

describe("displayWidth", () => {
  it.each([
    ["", 0],
    ["lianjiang", 9],
    ["廉江市", 6],
    ["县（市、区）", 12],
    ["2024年", 6],
    ["Lü", 2],
    ["Lu\u0308", 2],
    ["𠮷", 2],
  ])("of %j is %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

it("sets Chinese and Latin columns under each other", () => {
  const lines = alignTable([
    ["县", "来源", "日期"],
    ["乳源瑶族自治县", "1", "2024"],
    ["Lianjiang", "-"],
  ]);
  expect(lines).toMatchInlineSnapshot(`
    [
      "县              来源  日期",
      "乳源瑶族自治县  1     2024",
      "Lianjiang       -",
    ]
  `);
  const starts = lines.map((line) => displayWidth(/^\S+\s+/u.exec(line)?.[0] ?? ""));
  expect(new Set(starts).size).toBe(1);
});
