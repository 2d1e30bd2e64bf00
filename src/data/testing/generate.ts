/** Folders of facts of any size, for tests and measurements of how work grows with the facts. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tables } from "../dataset.ts";
import type { CountyTopology } from "../read/county-topology.ts";
import { SITE, TABLE_NAMES, TABLES } from "../schema/files.ts";
import type { Site } from "../schema/site.ts";

/** Counties in one generated prefecture. */
const IN_PREFECTURE = 60;
const cite = [{ source: "generated", at: "1" }];
const named = (zh: string, index: number) => ({ zh: `${zh}${index}`, en: `Item ${index}` });
/** As long as a real statement. */
const prose = (about: string, index: number) => ({
  zh: `${about}${index}：这一句是生成的，长短和真的说明差不多，用来量检查要多久。`,
  en: `${about} ${index}: this sentence is generated, about as long as a real note, to time the check.`,
});
/** The code of the county at an index: four digits of its prefecture, two of its own. */
const adcodeOf = (index: number): string =>
  `${1000 + Math.floor(index / IN_PREFECTURE)}${10 + (index % IN_PREFECTURE)}`;

interface Generated {
  readonly tables: Tables;
  readonly site: Site;
  readonly topology: CountyTopology;
}

/**
 * Any number of counties, each with a team, a person, a project, an event and a figure.
 * @param full whether every other table is as long, and records hold statements and notes too: for timing the check,
 * which reads all, while no page needs them
 */
export function generateData(count: number, full = false): Generated {
  const each = <T>(make: (index: number, county: string) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index, `county-${index}`));
  const more = <T>(make: (index: number, county: string) => T): T[] => (full ? each(make) : []);
  const told = (zh: string, index: number) =>
    full ? { statements: [{ id: "first", text: prose(zh, index), cite }] } : {};
  const unitOf = (index: number): string => `unit-${index - (index % 3)}`;
  const tables: Tables = {
    sources: [
      {
        ...{ id: "generated", kind: "dataset", published: "2024-05-29", read: "2024-05-29" },
        ...{ authors: [], editors: [], datelines: [], parts: [], paragraphs: 1 },
        title: { zh: "生成的数据", en: "Generated data" },
        publisher: { zh: "测量脚本", en: "The bench" },
        rights: { zh: "测量用" },
        url: "https://example.org/",
      },
    ],
    prefectures: Array.from({ length: Math.ceil(count / IN_PREFECTURE) }, (_, index) => ({
      ...{ id: `prefecture-${index}`, adcode: `${1000 + index}00`, name: named("市", index) },
    })),
    organizations: [
      ...each((index) => ({
        ...{ id: `unit-${index}`, name: named("单位", index), kind: "government" as const, cite },
      })).filter((_, index) => index % 3 === 0),
      ...more((index) => ({
        ...{ id: `district-${index}`, name: named("某市县", index), kind: "district" as const },
        ...{ adcode: adcodeOf(index), cite },
      })),
    ],
    counties: each((index, id) => ({
      ...{ id, adcode: adcodeOf(index), kind: "county", cite, ...told("说明", index) },
      name: { zh: `县${index}`, en: `County ${index}` },
      prefecture: `prefecture-${Math.floor(index / IN_PREFECTURE)}`,
    })),
    people: each((index, county) => ({
      ...{ id: `person-${index}`, name: named("人物", index), from: unitOf(index), cite },
      posts: [{ title: named("职务", index), county, cite }],
    })),
    teams: each((index, county) => ({
      ...{ id: `team-${index}`, level: "county", county, membersKnown: "partial", cite },
      members: [{ organization: unitOf(index), role: "lead", cite }],
      ...(full ? { arrived: { on: "2023-11" }, note: prose("组团", index) } : {}),
    })),
    projects: each((index, county) => ({
      ...{ id: `project-${index}`, name: named("项目", index), kind: "industry", county, cite },
      ...{ stage: "under-way", summary: { zh: "一个生成的项目。" } },
      participants: [{ organization: unitOf(index), does: { zh: "参加" }, cite }],
    })),
    indicators: each((index, id) => ({
      ...{ id: `figure-${index}`, subject: { kind: "county", id }, name: named("指标", index) },
      ...{ value: index, unit: "person", qualifier: "about", asOf: null, cite },
    })),
    events: each((index, county) => ({
      ...{ id: `event-${index}`, when: { on: "2024-03" }, status: "done", county, cite },
      ...{ name: named("事件", index), projects: [`project-${index}`] },
    })),
    pairings: more((index, county) => ({
      ...{ id: `pairing-${index}`, helper: `district-${index}`, county, kind: "assistance" },
      ...{ asOf: "2024-05", cite, ...told("说明", index) },
      otherClaims: [{ kind: "industry", asOf: "2023", cite }],
    })),
    funds: more((index, id) => ({
      ...{ id: `fund-${index}`, subject: { kind: "county", id }, name: named("资金", index) },
      ...{ kind: "coordinated", value: index + 0.5, unit: "cny-10k", qualifier: "over" },
      ...{ asOf: "2023", cite },
    })),
    mechanisms: more((index) => ({
      ...{ id: `mechanism-${index}`, kind: "method", name: named("做法", index), cite },
      summary: prose("做法", index),
    })),
    census: more((index) => ({
      ...{
        adcode: adcodeOf(index),
        name: { zh: `县${index}` },
        residents: 100,
        urban: 40,
        rural: 60,
      },
      ...{ ages0to14: 25, ages65up: 12, households: 30, onePerson: 7, schooling: 8.5 },
    })),
    glossary: more((index) => ({
      ...{ id: `term-${index}`, term: named("词语", index), meaning: prose("词语", index), cite },
    })),
    links: more((index, id) => ({
      ...{
        id: `link-${index}`,
        page: { kind: "county" as const, id },
        title: named("网页", index),
      },
      ...{ publisher: named("报纸", index), published: "2024-06-01", read: "2024-06-02" },
      url: `https://example.org/${index}`,
    })),
    // They would need as many files.
    photos: [],
    corrections: more((index, id) => ({
      ...{ id: `correction-${index}`, date: "2024-06-01", record: { kind: "county", id } },
      ...{ about: prose("更正", index), was: { zh: "旧" }, is: { zh: "新" } },
      why: { zh: "核对来源后改正" },
    })),
    labels: more((index) => ({
      ...{ adcode: adcodeOf(index), dx: 0, dy: 0, anchor: "middle", inside: true },
    })),
  };
  const site: Site = {
    title: { zh: "生成的网站", en: "A generated site" },
    published: "2024-05-29",
    contact: null,
    headline: { zh: "测量" },
    description: { zh: "测量构建用的数据。" },
    province: { zh: "某省", en: "A province" },
    programme: { name: { zh: "某项帮扶", en: "A programme" } },
    timeline: { start: "2023-10", end: "2026" },
    map: {
      notice: { zh: "示意图。" },
      origin: { zh: "生成的方格。" },
      terms: { zh: "随意使用。" },
    },
    about: { method: [], map: [], unknown: [] },
    ...(full ? { census: { asOf: "2020-11-01", cite } } : {}),
    ...{ leadSource: "generated", story: false, keyFigures: ["figure-0"], totals: {} },
  };
  return { tables, site, topology: generateTopology(tables.counties) };
}

/**
 * A grid of square counties that share their borders as a real map's do: each inner edge is one arc, used once
 * forwards and once backwards. Rings run clockwise, as d3 wants.
 */
function generateTopology(counties: Tables["counties"]): CountyTopology {
  const columns = Math.ceil(Math.sqrt(counties.length));
  const rows = Math.ceil(counties.length / columns);
  const grid = <T>(wide: number, high: number, make: (x: number, y: number) => T): T[] =>
    Array.from({ length: wide * high }, (_, at) => make(at % wide, Math.floor(at / wide)));
  /** A corner of the grid, in degrees. */
  const point = (x: number, y: number): [number, number] => [105 + x * 0.2, 20 + y * 0.2];
  const across = grid(columns, rows + 1, (x, y) => [point(x, y), point(x + 1, y)]);
  const upwards = grid(columns + 1, rows, (x, y) => [point(x, y), point(x, y + 1)]);
  const geometries = counties.map(({ adcode, name }, index) => {
    const [bottom, top] = [index, index + columns];
    const left = across.length + index + Math.floor(index / columns);
    // Up the left, along the top, down the right, back along the bottom; ~n is arc n backwards.
    const arcs = [[left, top, ~(left + 1), ~bottom]];
    return { type: "Polygon" as const, id: adcode ?? "", properties: { name: name.zh }, arcs };
  });
  const objects = { counties: { type: "GeometryCollection" as const, geometries } };
  return { type: "Topology", objects, arcs: [...across, ...upwards] };
}

/** Writes what `generateData` gives as a folder of facts. */
export function writeData(folder: string, count: number, full = false): void {
  const { tables, site, topology } = generateData(count, full);
  mkdirSync(join(folder, "geo"), { recursive: true });
  const write = (file: string, value: unknown): void => {
    writeFileSync(join(folder, file), `${JSON.stringify(value, null, 2)}\n`);
  };
  for (const table of TABLE_NAMES) write(TABLES[table].file, { records: tables[table] });
  write(SITE.file, site);
  // On one line, as the real map is.
  writeFileSync(join(folder, "geo/grid.topo.json"), JSON.stringify(topology));
}
