import type { Tables } from "../../data/dataset.ts";
import type { Site } from "../../data/schema/site.ts";
import type { Cell } from "./generate-topology.ts";

/** Counties in one generated prefecture. */
const IN_PREFECTURE = 60;
const SOURCE = "generated";

const cite = [{ source: SOURCE, at: "1" }];
const named = (zh: string, index: number) => ({ zh: `${zh}${index}`, en: `Item ${index}` });

/** The code of the county at an index: four digits of its prefecture, two of its own. */
const adcodeOf = (index: number): string =>
  `${1000 + Math.floor(index / IN_PREFECTURE)}${String(10 + (index % IN_PREFECTURE))}`;

/** A data folder's content for any number of counties, every one with a team, a project, events and figures. */
export function generateData(count: number): { tables: Tables; site: Site; cells: Cell[] } {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const cells = indexes.map((index) => ({ adcode: adcodeOf(index), name: `县${index}` }));
  const prefectures = Array.from({ length: Math.ceil(count / IN_PREFECTURE) }, (_, index) => ({
    id: `prefecture-${index}`,
    adcode: `${1000 + index}00`,
    name: named("市", index),
  }));
  const organizations = indexes
    .filter((index) => index % 3 === 0)
    .map((index) => ({
      id: `unit-${index}`,
      name: named("单位", index),
      kind: "government" as const,
      cite,
    }));
  const unitOf = (index: number): string => `unit-${index - (index % 3)}`;
  const figure = { qualifier: "about" as const, asOf: null, cite };
  const tables: Tables = {
    prefectures,
    organizations,
    sources: [
      {
        id: SOURCE,
        kind: "dataset",
        title: { zh: "生成的数据", en: "Generated data" },
        publisher: { zh: "测量脚本", en: "The bench" },
        authors: [],
        editors: [],
        datelines: [],
        published: "2024-05-29",
        url: "https://example.org/",
        read: "2024-05-29",
        paragraphs: 1,
        parts: [],
        rights: { zh: "测量用" },
      },
    ],
    counties: cells.map(({ adcode }, index) => ({
      id: `county-${index}`,
      adcode,
      name: { zh: `县${index}`, en: `County ${index}` },
      kind: "county",
      prefecture: `prefecture-${Math.floor(index / IN_PREFECTURE)}`,
      cite,
    })),
    people: indexes.map((index) => ({
      id: `person-${index}`,
      name: named("人物", index),
      from: unitOf(index),
      posts: [{ title: named("职务", index), county: `county-${index}`, cite }],
      cite,
    })),
    teams: indexes.map((index) => ({
      id: `team-${index}`,
      level: "county",
      county: `county-${index}`,
      members: [{ organization: unitOf(index), role: "lead", cite }],
      membersKnown: "partial",
      cite,
    })),
    pairings: [],
    projects: indexes.map((index) => ({
      id: `project-${index}`,
      name: named("项目", index),
      kind: "industry",
      county: `county-${index}`,
      stage: "under-way",
      summary: { zh: "一个生成的项目。" },
      participants: [{ organization: unitOf(index), does: { zh: "参加" }, cite }],
      cite,
    })),
    funds: [],
    indicators: indexes.map((index) => ({
      id: `figure-${index}`,
      subject: { kind: "county", id: `county-${index}` },
      name: named("指标", index),
      value: index,
      unit: "person",
      ...figure,
    })),
    events: indexes.map((index) => ({
      id: `event-${index}`,
      when: { on: "2024-03" },
      status: "done",
      name: named("事件", index),
      county: `county-${index}`,
      projects: [`project-${index}`],
      cite,
    })),
    mechanisms: [],
    corrections: [],
    labels: [],
  };
  const site: Site = {
    title: { zh: "生成的网站", en: "A generated site" },
    headline: { zh: "测量" },
    standfirst: { zh: "测量构建用的数据。" },
    description: { zh: "测量构建用的数据。" },
    province: { zh: "某省", en: "A province" },
    programme: { name: { zh: "某项帮扶", en: "A programme" } },
    timeline: { start: "2023-10", end: "2026" },
    map: { notice: { zh: "示意图。" }, origin: { zh: "生成的方格。" } },
    about: { method: [], map: [], unknown: [] },
    leadSource: SOURCE,
    story: false,
    keyFigures: ["figure-0"],
    totals: {},
  };
  return { tables, site, cells };
}
