import { describe, expect, it } from "vitest";
import { words } from "../../i18n/zh/words.ts";
import { findCitations } from "../schema/fields/citation.ts";
import { loadDataset } from "../load-dataset.ts";
import { TABLE_NAMES } from "../schema/files.ts";
import { TEST_FACTS } from "../testing/test-facts.ts";

const dataset = loadDataset(TEST_FACTS);
const { sources, teams, pairings, organizations, counties, indicators, funds } = dataset;
/** The pages that were entered first; others may follow, and their facts are not held here. */
const FIRST = [
  "water-resources-chaonan",
  "agent-construction-lianshan",
  "statistics-lianjiang",
  "panyu-wuhua",
  "nansha-xuwen-leizhou",
  "nanao-nanshan",
  "deqing-huadu",
  "zhongshan-jiangmen",
];
const pages = sources.filter(({ id }) => FIRST.includes(id));
const pageIds = new Set(pages.map(({ id }) => id));
const onOfficial = ({ cite }: { readonly cite: readonly { readonly source: string }[] }) =>
  cite.every(({ source }) => pageIds.has(source));

/** Every record that rests on a page, as its table has it. */
const records = TABLE_NAMES.flatMap((table) => [...dataset[table]]).filter((record) =>
  [...findCitations(record)].some(({ source }) => pageIds.has(source)),
);

describe("the official pages", () => {
  it("are eight at first, each of its kind, with its publisher, and dated only where they show a year", () => {
    const told = pages.map(({ url, publisher, published, shownDate }) => [
      new URL(url).hostname,
      publisher.zh,
      published ?? shownDate?.zh,
    ]);
    expect(told).toEqual([
      ["slt.gd.gov.cn", "广东省水利厅", "12月2日"],
      ["djj.gd.gov.cn", "广东省代建项目管理局", "2025-03-19"],
      ["stats.gd.gov.cn", "广东省统计局", "5月29日"],
      ["www.panyu.gov.cn", "广州市番禺区人民政府", "8月7日"],
      ["www.gzns.gov.cn", "广州市南沙区人民政府", "2023-11-13"],
      ["www.nanao.gov.cn", "南澳县人民政府", "8月29日"],
      ["www.gddq.gov.cn", "德庆县人民政府", "2024-08-22"],
      ["zs.gov.cn", "中山市人民政府", "2023-02-15"],
    ]);
    for (const { kind, title, read, parts, paragraphs } of pages)
      expect([kind, title, read, parts, paragraphs]).toEqual([
        "official-page",
        null,
        "2026-11-23",
        ["正文"],
        0,
      ]);
  });

  it("give no year to a day that a page shows without one", () => {
    const withoutYear = pages.filter(({ published }) => published === null);
    expect(withoutYear).toHaveLength(4);
    for (const { id, shownDate } of withoutYear) {
      const day = shownDate?.zh ?? "absent";
      expect(day).toMatch(/^\d{1,2}月\d{1,2}日$/u);
      const citing = [...records, ...sources].filter((record) =>
        JSON.stringify(record).includes(`"${id}"`),
      );
      expect(citing.length).toBeGreaterThan(1);
      for (const record of citing) {
        expect(JSON.stringify(record)).not.toMatch(new RegExp(`年(?:底|的)?${day}`, "u"));
        if ("asOf" in record) expect(record.asOf).toBeNull();
        expect(record).not.toHaveProperty("arrived");
      }
    }
  });

  it("name the units of two teams, and who calls the joint meeting in Chaonan", () => {
    const told = teams
      .filter(onOfficial)
      .map(({ county, level, members, membersKnown }) => [
        `${level} ${county}`,
        membersKnown,
        members.map(({ organization, role }) => `${role ?? "?"} ${organization}`),
      ]);
    expect(told).toEqual([
      [
        "county chaonan",
        "partial",
        [
          "convener water-resources-department",
          "? natural-resources-inspectorate",
          "? environmental-protection-group",
          "? spic-guangdong",
        ],
      ],
      ["county lianshan", "partial", ["? agent-construction-bureau"]],
    ]);
  });

  it("say of no unit that it leads, least of all of the department of water resources", () => {
    const about = records.filter((record) =>
      /water-resources-(?:department|chaonan)/u.test(JSON.stringify(record)),
    );
    expect(about.length).toBeGreaterThanOrEqual(6);
    for (const record of about) expect(JSON.stringify(record)).not.toMatch(/牵头|"lead"/u);
    expect(words.role.convener + words.help.kind.convener).not.toContain("牵头");
  });

  it("pair places for assistance or for industry, each with its day or none", () => {
    const told = pairings
      .filter(onOfficial)
      .map(({ helper, county, kind, asOf }) =>
        [helper, county ?? "-", kind, asOf ?? "-"].join(" "),
      );
    expect(told).toEqual([
      "guangzhou-panyu wuhua assistance -",
      "guangzhou-nansha xuwen assistance 2023-11-13",
      "guangzhou-nansha leizhou assistance 2023-11-13",
      "shenzhen-nanshan nanao assistance -",
      "guangzhou-huadu deqing industry 2024-08-22",
      "zhongshan heshan industry 2023-02-15",
      "zhongshan kaiping industry 2023-02-15",
      "zhongshan taishan industry 2023-02-15",
      "zhongshan enping industry 2023-02-15",
    ]);
    for (const { note } of pairings.filter(onOfficial)) expect(note?.zh).toContain("网页");
    const before = pairings.filter(({ asOf }) => asOf !== null && asOf < "2023-10");
    expect(before).toHaveLength(7);
    for (const { note } of before) expect(note?.zh).toContain("早于2023年10月开始的纵向帮扶");
  });

  it("agree with the article on Baiyun and Lianjiang: one pairing with two sources", () => {
    const pair = pairings.filter(({ county }) => county === "lianjiang");
    expect(pair.map(({ cite }) => cite)).toEqual([
      [
        { source: "nanfang-2024-05-29", at: "21" },
        { source: "statistics-lianjiang", at: "正文" },
      ],
    ]);
    expect(pair[0]?.otherClaims).toBeUndefined();
  });

  it("know where each helper lies, and which helper is a whole city", () => {
    const helpers = organizations.filter(({ kind }) => kind === "district" || kind === "city");
    expect(helpers.map(({ name, kind, adcode }) => `${name.zh} ${kind} ${adcode ?? "-"}`)).toEqual([
      "广州市白云区 district 440111",
      "广州市番禺区 district 440113",
      "广州市南沙区 district 440115",
      "深圳市南山区 district 440305",
      "广州市花都区 district 440114",
      "中山市 city 442000",
      "广州市天河区 district 440106",
      "广州市增城区 district 440118",
      "深圳市 city 440300",
      "广州市 city 440100",
      "佛山市 city 440600",
      "东莞市 city 441900",
    ]);
  });

  it("name a district that the article leaves unnamed, and add no number", () => {
    expect(counties.filter(onOfficial).map(({ name }) => name.zh)).toEqual(["潮南区"]);
    expect([...indicators, ...funds].filter(onOfficial)).toEqual([]);
  });
});
