import path from "node:path";
import type { z } from "zod";
import type { Tables } from "../dataset.ts";
import { type Explanation, explanation, NOWHERE, type Problem } from "../problem.ts";
import { findMapFaults, isCountyTopology } from "../read/county-topology.ts";
import { type Folder, problemAt, tableFile } from "../read/folder.ts";
import type { DataFile } from "../read/read-file.ts";
import { SCHEMA_PATH } from "../schema/field.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";
import type { Site } from "../schema/site.ts";
import { isRecord } from "../values.ts";
import { explainIssue } from "./explain-issue.ts";

/** The file that describes the fields of a data file: that of the same name. */
const nameOf = (file: string): string => `${path.posix.basename(file, ".json")}.schema.json`;

/** Tells what `$schema` of a data file should be. */
function explainSchemaPath(file: string): Explanation {
  const right = `${file.endsWith("/geo/labels.json") ? ".." : "."}/schema/${nameOf(file)}`;
  return explanation(
    ["这里应是这个文件自己的字段说明", "this should be the file that describes this file's fields"],
    [`写成 "${right}"，或删去这一行`, `Write "${right}", or take the line away`],
  );
}

/** A file's `$schema` is its own: with another's, an editor's program offers wrong fields and hides none that is missing. */
export function checkSchemaPaths({ tables, site }: Folder): Problem[] {
  return [...tables, ["site", site] as const].flatMap(([table, file]) => {
    const given = isRecord(file.value) ? file.value.$schema : undefined;
    // Any other text is told by the schema.
    if (typeof given !== "string" || !SCHEMA_PATH.test(given)) return [];
    return path.posix.basename(given) === nameOf(file.file)
      ? []
      : [problemAt(table, file, ["$schema"], explainSchemaPath(file.file))];
  });
}

/** What of a folder fits its schemas: a file that does not gives an empty table and is not in `whole`. */
interface ParsedTables {
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

const NAMES = [SITE.file, ...TABLE_NAMES.map((table) => TABLES[table].file)];

/** The data file of which a stray one is probably a copy: `funds (1).json`, `funds - 副本.json`, `Funds.json`. */
function originalOf(file: string): string | undefined {
  const stem = path.posix
    .basename(file)
    .replace(/\.json$/iu, "")
    .toLowerCase();
  return NAMES.find((name) => stem.startsWith(name.replace(/^.*\/|\.json$/gu, "")));
}

/** A JSON file beside the tables that nothing reads: what an editor wrote into it would be lost without a word. */
export function checkStrays({ strays }: Folder): Problem[] {
  return strays.map((file) => {
    const original = originalOf(file);
    const words = explanation(
      ["这个文件不属于数据，不会被读到", "this file is not part of the data, and nobody reads it"],
      [
        `删去它；里面有要留的，并入${original === undefined ? "该在的文件" : ` ${original}`}`,
        `Take it away; what is to stay belongs into ${original ?? "the file of its kind"}`,
      ],
    );
    return { file, line: 0, column: 0, where: NOWHERE, ...words };
  });
}

const known = new WeakMap<object, readonly Problem[]>();

function check({ value, file, locate }: Folder["topology"]): Problem[] {
  if (value === undefined) return [];
  if (isCountyTopology(value)) {
    return findMapFaults(value).map(({ path, words }) => ({
      file,
      ...locate(path),
      where: { zh: `地图 › ${path.join(" › ")}`, en: `map › ${path.join(" › ")}` },
      ...words,
    }));
  }
  return [
    {
      file,
      ...locate([]),
      where: NOWHERE,
      ...explanation(
        [
          "不是本站所用的地图文件（TopoJSON，对象 counties，图形以行政区划代码为 id）",
          "this is not a map for this site (TopoJSON with an object counties, whose shapes have the division code as id)",
        ],
        [
          "运行 npm run geo 重新生成，或按 data/geo/README.md 换上合格的底图",
          "Run npm run geo to make it anew, or put another in place as data/geo/README.md says",
        ],
      ),
    },
  ];
}

/** The map file is a topology of named units whose borders close; a map that did not change is looked at once. */
export function checkTopology({ topology }: Folder): readonly Problem[] {
  const problems = known.get(topology) ?? check(topology);
  known.set(topology, problems);
  return problems;
}
