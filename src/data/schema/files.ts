import { census } from "./census.ts";
import { corrections } from "./corrections.ts";
import { counties } from "./counties.ts";
import { events } from "./events.ts";
import type { RefTable } from "./fields/reference.ts";
import { funds } from "./funds.ts";
import { glossary } from "./glossary.ts";
import { indicators } from "./indicators.ts";
import { labels } from "./labels.ts";
import { links } from "./links.ts";
import { mechanisms } from "./mechanisms.ts";
import { organizations } from "./organizations.ts";
import { pairings } from "./pairings.ts";
import { people } from "./people.ts";
import { photos } from "./photos.ts";
import { prefectures } from "./prefectures.ts";
import { projects } from "./projects.ts";
import { site } from "./site.ts";
import { sources } from "./sources.ts";
import { teams } from "./teams.ts";

/** Every table of records: its file below the data folder, its schema, and what an editor calls a record (`labelEn` in English). */
export const TABLES = {
  sources: { file: "sources.json", schema: sources, label: "来源", labelEn: "source" },
  prefectures: {
    file: "prefectures.json",
    schema: prefectures,
    label: "地级市",
    labelEn: "prefecture",
  },
  counties: { file: "counties.json", schema: counties, label: "县（市、区）", labelEn: "county" },
  organizations: {
    file: "organizations.json",
    schema: organizations,
    label: "单位",
    labelEn: "organisation",
  },
  people: { file: "people.json", schema: people, label: "人物", labelEn: "person" },
  teams: { file: "teams.json", schema: teams, label: "组团", labelEn: "team" },
  pairings: { file: "pairings.json", schema: pairings, label: "横向结对", labelEn: "pairing" },
  projects: { file: "projects.json", schema: projects, label: "项目", labelEn: "project" },
  funds: { file: "funds.json", schema: funds, label: "资金", labelEn: "fund" },
  indicators: { file: "indicators.json", schema: indicators, label: "指标", labelEn: "indicator" },
  events: { file: "events.json", schema: events, label: "事件", labelEn: "event" },
  mechanisms: { file: "mechanisms.json", schema: mechanisms, label: "机制", labelEn: "mechanism" },
  census: { file: "census.json", schema: census, label: "普查", labelEn: "census row" },
  glossary: { file: "glossary.json", schema: glossary, label: "词语", labelEn: "term" },
  links: { file: "links.json", schema: links, label: "延伸阅读", labelEn: "further reading" },
  photos: { file: "photos.json", schema: photos, label: "照片", labelEn: "photo" },
  corrections: {
    file: "corrections.json",
    schema: corrections,
    label: "更正",
    labelEn: "correction",
  },
  labels: { file: "geo/labels.json", schema: labels, label: "地名标注", labelEn: "map label" },
} as const;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES).filter((key): key is TableName => key in TABLES);

/** The member that identifies a record of a table. */
export const keyOf = (table: TableName): "id" | "adcode" =>
  table === "labels" || table === "census" ? "adcode" : "id";

/** The tables that hold the records of which a pointer names one. */
export const tablesOf = (pointed: RefTable): readonly TableName[] =>
  pointed === "figures" ? ["indicators", "funds"] : [pointed];

/** The one file that is not a table. */
export const SITE = { file: "site.json", schema: site, label: "网站", labelEn: "site" } as const;
