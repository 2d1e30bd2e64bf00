import { describe, expect, it } from "vitest";
import { loadDataset } from "../load-dataset.ts";
import { TEST_FACTS } from "../testing/test-facts.ts";

const { teams, pairings, people } = loadDataset(TEST_FACTS);
const fromArticle = ({ cite }: { readonly cite: readonly { readonly source: string }[] }) =>
  cite.some(({ source }) => source === "nanfang-2024-05-29");

describe("who helps whom, as the article states it", () => {
  it("has seven teams with the units named, and a role only where one is stated", () => {
    const told = teams
      .filter(fromArticle)
      .map(({ level, county, members }) => [
        `${level} ${county}`,
        members.map(({ organization, role }) => `${role ?? "?"} ${organization}`),
      ]);
    expect(Object.fromEntries(told)).toEqual({
      "county lianjiang": [
        "lead provincial-statistics-bureau",
        "member guangzhou-railway-group",
        "member port-shipping-group",
      ],
      "county yingde": ["lead provincial-party-committee-office"],
      "county jiaoling": [
        "? market-regulation-administration",
        "? guangdong-construction-holdings",
        "? china-mobile-guangdong",
      ],
      "county yangxi": [
        "? provincial-procuratorate",
        "? social-sciences-federation",
        "? electric-apparatus-institute",
      ],
      "county dongyuan": ["? guangsheng-group"],
      "county wuhua": ["? guangsheng-group"],
      "town wuhua": ["? guangsheng-group"],
    });
  });

  it("calls no list of members whole that the article does not number", () => {
    const whole = teams.filter(({ membersKnown }) => membersKnown === "complete");
    expect(whole.map(({ id }) => id)).toEqual(["lianjiang"]);
  });

  it("has Hengpi as the town where Guangsheng is posted", () => {
    const towns = teams.flatMap(({ town, county }) => (town ? [`${county} ${town.zh}`] : []));
    expect(towns).toEqual(["wuhua 横陂镇"]);
  });

  it("has the two pairings: Baiyun with Lianjiang, Panyu with Jiaoling", () => {
    const pairs = pairings.filter(fromArticle).map(({ helper, county }) => `${helper} ${county}`);
    expect(pairs).toEqual(["guangzhou-baiyun lianjiang", "guangzhou-panyu jiaoling"]);
  });

  it("knows people by their public posts, and where they come from only where it is stated", () => {
    const told = people
      .filter(fromArticle)
      .map(({ name, from, posts }) => [
        name.zh,
        [from ?? "?", ...posts.map(({ title }) => title.zh)],
      ]);
    expect(Object.fromEntries(told)).toEqual({
      黄坤明: ["?", "广东省委书记"],
      李雪: ["provincial-statistics-bureau", "廉江市委副书记"],
      黄江波: ["?", "英德市委副书记", "英德市“百千万工程”指挥部副总指挥"],
      李林: ["provincial-procuratorate", "阳西县副县长", "申报“中国长寿之乡”工作领导小组副组长"],
      刘维林: ["gerontology-society", "中国老年学和老年医学学会会长"],
    });
  });
});
