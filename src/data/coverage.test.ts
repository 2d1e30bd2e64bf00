import { describe, expect, it } from "vitest";
import { findCitations } from "./schema/fields/citation.ts";
import { loadDataset } from "./load-dataset.ts";
import { TABLE_NAMES } from "./schema/files.ts";
import { TEST_FACTS } from "./testing/test-facts.ts";

const ARTICLE = "nanfang-2024-05-29";
const dataset = loadDataset(TEST_FACTS);
const article = dataset.sources.find(({ id }) => id === ARTICLE);

/** Paragraphs of the article that no record cites, and why each holds no fact. */
const WITHOUT_RECORDS: Readonly<Record<string, string>> = {
  "1": "One sentence of rhetoric: that the word of the day is “new”.",
  署名: "The reporter, the editor and the places reported from: members of the source's own record.",
};

/** What a paragraph states beyond doubt, as `table/id`; further records may cite it too. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  摘要: ["events/programme-launch", "indicators/programme-counties"],
  "2": ["events/rural-work-conference", "events/regional-symposium", "people/huang-kunming"],
  "3": ["mechanisms/province-to-county", "mechanisms/new-type-cooperation"],
  "4": ["events/programme-launch", "events/teams-set-out", "counties/lianjiang"],
  "5": ["mechanisms/principles"],
  "6": ["counties/lianjiang", "indicators/lianjiang-appliance-share"],
  "7": ["teams/lianjiang", "events/lianjiang-team-arrives"],
  "8": ["people/li-xue", "events/lianjiang-survey", "teams/lianjiang"],
  "9": ["counties/lianjiang", "indicators/lianjiang-logistics-premium"],
  "10": [
    "projects/lianjiang-work-plan",
    "projects/lianjiang-logistics",
    "projects/lianjiang-logistics-proposal",
    "projects/lianjiang-station-counters",
    "indicators/lianjiang-priority-tasks",
    "events/lianjiang-plan-ends",
  ],
  "11": ["mechanisms/one-county-one-plan"],
  "12": ["indicators/programme-plans", "indicators/programme-tasks"],
  "13": ["people/huang-jiangbo", "teams/yingde", "indicators/huang-jiangbo-years"],
  "14": ["events/yingde-survey", "organizations/urban-rural-planning-institute"],
  "15": ["projects/yingde-work-plan", "projects/yingde-special-plan", "events/yingde-plan-due"],
  "16": [
    "events/jiaoling-investment-fair",
    "projects/jiaoling-food-park",
    "projects/jiaoling-food-pilot-county",
  ],
  "17": ["pairings/panyu-jiaoling", "teams/jiaoling", "projects/jiaoling-food-park"],
  "18": [
    "organizations/construction-guiling",
    "indicators/guiling-tax",
    "indicators/guiling-output",
    "projects/jiaoling-legan-village",
    "projects/jiaoling-tongfu-village",
    "projects/jiaoling-smart-platform",
    "projects/jiaoling-yau-center",
    "organizations/china-mobile-guangdong",
  ],
  "19": [
    "mechanisms/province-to-county",
    "mechanisms/county-to-county",
    "mechanisms/town-resident-teams",
    "mechanisms/universities",
    "mechanisms/private-enterprise",
  ],
  "20": ["mechanisms/joint-meetings"],
  "21": ["pairings/baiyun-lianjiang"],
  "22": ["counties/yangxi"],
  "23": ["indicators/yangxi-selenium-share", "indicators/tangkou-certified-land"],
  "24": ["teams/yangxi", "people/li-lin", "projects/yangxi-longevity-bid"],
  "25": ["events/yangxi-bid-launched", "people/li-lin"],
  "26": ["events/yangxi-expert-visit", "people/liu-weilin", "teams/yangxi"],
  "27": ["projects/yangxi-silver-park"],
  "28": ["funds/programme-funds", "mechanisms/fields", "mechanisms/finance-and-firms"],
  "29": ["organizations/guangsheng-group", "teams/dongyuan", "teams/wuhua", "teams/wuhua-hengpi"],
  "30": [
    "mechanisms/improve-mechanism",
    "mechanisms/set-examples",
    "mechanisms/key-breakthroughs",
    "mechanisms/provincial-coordination",
  ],
};

const places = [
  "摘要",
  "署名",
  ...Array.from({ length: article?.paragraphs ?? 0 }, (_, n) => `${n + 1}`),
];

/** The records that cite a place of the article, as `table/id`. */
const citing = new Map(places.map((place) => [place, new Set<string>()]));
for (const table of TABLE_NAMES) {
  for (const record of dataset[table]) {
    for (const { source, at } of findCitations(record)) {
      if (source === ARTICLE && "id" in record) citing.get(at)?.add(`${table}/${record.id}`);
    }
  }
}

describe("coverage of the article", () => {
  it("has 30 paragraphs to cover", () => {
    expect(places).toHaveLength(32);
  });

  it("gives each paragraph a record that cites it, or a reason for having none", () => {
    const uncited = places.filter((place) => citing.get(place)?.size === 0);
    expect(uncited.toSorted()).toEqual(Object.keys(WITHOUT_RECORDS).toSorted());
  });

  it.each(Object.entries(HOLDS))("keeps what paragraph %s states", (place, records) => {
    expect([...(citing.get(place) ?? [])]).toEqual(expect.arrayContaining([...records]));
  });

  it("tells of every place either what it holds or why it holds nothing", () => {
    const told = [...Object.keys(HOLDS), ...Object.keys(WITHOUT_RECORDS)];
    expect(told.toSorted()).toEqual(places.toSorted());
  });

  it("keeps the by-line in the source's record", () => {
    const names = (list: readonly { readonly zh: string }[] = []) => list.map(({ zh }) => zh);
    expect(names(article?.authors)).toEqual(["史成雷"]);
    expect(names(article?.editors.map(({ name }) => name))).toEqual(["郭芳", "周丽娜"]);
    expect(names(article?.datelines)).toEqual(["湛江", "阳江", "梅州"]);
    expect(article?.published).toBe("2024-05-29");
    expect(article?.url).toBe("https://www.nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml");
  });
});
