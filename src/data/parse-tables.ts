import type { z } from "zod";
import { explainSchemaPath } from "./check/check-schema-paths.ts";
import { explainIssue } from "./check/explain-issue.ts";
import { type Folder, problemAt, tableFile } from "./check/folder.ts";
import type { Problem } from "./check/problem.ts";
import type { Tables } from "./dataset.ts";
import type { DataFile } from "./read/read-file.ts";
import { SITE, type TableName, TABLES } from "./schema/files.ts";
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

/** What tells of the whole file is told once: where characters are lost, the file was saved wrongly, not each text. */
const isTold = (
  issue: z.core.$ZodIssue,
  at: number,
  issues: readonly z.core.$ZodIssue[],
): boolean =>
  issue.message === "lost-character" &&
  issues.findIndex(({ message }) => message === issue.message) < at;

const explain = (
  table: TableName | "site",
  file: DataFile,
  error: z.ZodError | undefined,
): Problem[] =>
  (error?.issues ?? [])
    .filter((...one) => !isTold(...one))
    .map((issue) => {
      const explanation =
        issue.message === "schema-path"
          ? explainSchemaPath(file.file)
          : explainIssue(issue, valueAt(file.value, issue.path));
      const stray = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
      return problemAt(table, file, [...issue.path, ...stray], explanation);
    });

/** What is wrong with a file, so that a folder of which one file changed is judged by that file alone. */
const judged = new WeakMap<DataFile, readonly Problem[]>();

/** Holds values against their schemas and keeps what does not fit. */
class Judge {
  readonly whole = new Set<TableName>();
  readonly problems: (readonly Problem[])[] = [];

  /**
   * Whether a file fits its schema. The schemas change nothing, so that the value itself can be used, and the copy
   * that zod makes of each is let go at once: a large folder is then held in memory once.
   */
  fits<Schema extends z.ZodType>(
    table: TableName | "site",
    schema: Schema,
    file: DataFile,
    value: unknown,
  ): value is z.output<Schema> {
    if (value === undefined) return false;
    const misfits = judged.get(file) ?? explain(table, file, schema.safeParse(value).error);
    judged.set(file, misfits);
    this.problems.push(misfits);
    if (misfits.length === 0 && table !== "site") this.whole.add(table);
    return misfits.length === 0;
  }
}

/** Checks every file against its strict schema, once, and types what fits. */
export function parseTables(folder: Folder): ParsedTables {
  const judge = new Judge();
  function records<Record>(
    table: TableName,
    schema: z.ZodType<{ records: Record[] }>,
  ): readonly Record[] {
    const file = tableFile(folder, table);
    const { value } = file;
    return judge.fits(table, schema, file, value) ? value.records : [];
  }
  const tables: Tables = {
    sources: records("sources", TABLES.sources.schema),
    prefectures: records("prefectures", TABLES.prefectures.schema),
    counties: records("counties", TABLES.counties.schema),
    organizations: records("organizations", TABLES.organizations.schema),
    people: records("people", TABLES.people.schema),
    teams: records("teams", TABLES.teams.schema),
    pairings: records("pairings", TABLES.pairings.schema),
    projects: records("projects", TABLES.projects.schema),
    funds: records("funds", TABLES.funds.schema),
    indicators: records("indicators", TABLES.indicators.schema),
    events: records("events", TABLES.events.schema),
    mechanisms: records("mechanisms", TABLES.mechanisms.schema),
    corrections: records("corrections", TABLES.corrections.schema),
    labels: records("labels", TABLES.labels.schema),
  };
  const { value } = folder.site;
  const site = judge.fits("site", SITE.schema, folder.site, value) ? value : undefined;
  return { tables, site, whole: judge.whole, problems: judge.problems.flat() };
}
