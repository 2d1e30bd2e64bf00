import type { z } from "zod";
import { explainIssue } from "./check/explain-issue.ts";
import { type Folder, problemAt, tableFile } from "./check/folder.ts";
import type { Problem } from "./check/problem.ts";
import type { Tables } from "./dataset.ts";
import type { DataFile } from "./read/read-file.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "./schema/files.ts";
import type { Site } from "./schema/site.ts";

/** What of a folder fits its schemas: a file that does not gives an empty table and is not in `whole`. */
export interface ParsedTables {
  readonly tables: Tables;
  readonly site: Site | undefined;
  readonly whole: ReadonlySet<TableName>;
  readonly problems: readonly Problem[];
}

/** The value that stands at a path, undefined where nothing does. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

const explain = (
  table: TableName | "site",
  file: DataFile,
  error: z.ZodError | undefined,
): Problem[] =>
  (error?.issues ?? []).map((issue) => {
    const explanation = explainIssue(issue, valueAt(file.value, issue.path));
    const stray = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    return problemAt(table, file, [...issue.path, ...stray], explanation);
  });

/** Checks every file against its strict schema, once, and types what fits. */
export function parseTables(folder: Folder): ParsedTables {
  const value = (table: TableName): unknown => tableFile(folder, table).value;
  const results = {
    sources: TABLES.sources.schema.safeParse(value("sources")),
    prefectures: TABLES.prefectures.schema.safeParse(value("prefectures")),
    counties: TABLES.counties.schema.safeParse(value("counties")),
    organizations: TABLES.organizations.schema.safeParse(value("organizations")),
    people: TABLES.people.schema.safeParse(value("people")),
    teams: TABLES.teams.schema.safeParse(value("teams")),
    pairings: TABLES.pairings.schema.safeParse(value("pairings")),
    projects: TABLES.projects.schema.safeParse(value("projects")),
    funds: TABLES.funds.schema.safeParse(value("funds")),
    indicators: TABLES.indicators.schema.safeParse(value("indicators")),
    events: TABLES.events.schema.safeParse(value("events")),
    mechanisms: TABLES.mechanisms.schema.safeParse(value("mechanisms")),
    corrections: TABLES.corrections.schema.safeParse(value("corrections")),
    labels: TABLES.labels.schema.safeParse(value("labels")),
  } as const;
  const site = SITE.schema.safeParse(folder.site.value);
  const read = TABLE_NAMES.filter((table) => value(table) !== undefined);
  return {
    tables: {
      sources: results.sources.data?.records ?? [],
      prefectures: results.prefectures.data?.records ?? [],
      counties: results.counties.data?.records ?? [],
      organizations: results.organizations.data?.records ?? [],
      people: results.people.data?.records ?? [],
      teams: results.teams.data?.records ?? [],
      pairings: results.pairings.data?.records ?? [],
      projects: results.projects.data?.records ?? [],
      funds: results.funds.data?.records ?? [],
      indicators: results.indicators.data?.records ?? [],
      events: results.events.data?.records ?? [],
      mechanisms: results.mechanisms.data?.records ?? [],
      corrections: results.corrections.data?.records ?? [],
      labels: results.labels.data?.records ?? [],
    },
    site: site.data,
    whole: new Set(read.filter((table) => results[table].success)),
    problems: [
      ...read.flatMap((table) => explain(table, tableFile(folder, table), results[table].error)),
      ...(folder.site.value === undefined ? [] : explain("site", folder.site, site.error)),
    ],
  };
}
