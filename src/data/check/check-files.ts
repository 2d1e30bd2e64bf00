/** Checks of each file alone: its schema, the JSON Schema that it names, the map, and files that nothing reads. */

import path from "node:path";
import type { z } from "zod";
import { type Explanation, explanation, NOWHERE, type Problem } from "../problem.ts";
import { type CountyTopology, readMap } from "../read/county-topology.ts";
import { type Folder, problemAt, tableFile } from "../read/folder.ts";
import { type DataFile, remember } from "../read/read-file.ts";
import { PHOTOS } from "../read/read-photo.ts";
import { SCHEMA_PATH } from "../schema/field.ts";
import { withoutAnswers } from "../schema/fields/meant-so.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";
import { isRecord, valueAt } from "../values.ts";
import { explainIssue } from "./explain-issue.ts";
import type { Parsed } from "./rules/rule.ts";

/** The file that describes the fields of a data file: that of the same name. */
const schemaOf = (file: string): string => `${path.posix.basename(file, ".json")}.schema.json`;

/** Tells what `$schema` of a data file should be. */
function explainSchemaPath(file: string): Explanation {
  const right = `${file.endsWith("/geo/labels.json") ? ".." : "."}/schema/${schemaOf(file)}`;
  return explanation(
    ["这里应是这个文件自己的字段说明", "this should be the file that describes this file's fields"],
    [`写成 "${right}"，或删去这一行`, `Write "${right}", or delete the line`],
  );
}

/** A file's `$schema` is its own: with another's, an editing program offers wrong fields and does not miss those that lack. */
export function checkSchemaPaths({ tables, site }: Folder): Problem[] {
  return [...tables, ["site", site] as const].flatMap(([table, file]) => {
    const given = isRecord(file.value) ? file.value.$schema : undefined;
    // Any other text does not fit the schema.
    if (typeof given !== "string" || !SCHEMA_PATH.test(given)) return [];
    return path.posix.basename(given) === schemaOf(file.file)
      ? []
      : [problemAt(table, file, ["$schema"], explainSchemaPath(file.file))];
  });
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

const NO_FOLDER = explanation(
  ["这里应是放照片的文件夹，却是一个文件", "this should be the folder of photos, but is a file"],
  [
    `删去它，再建一个叫 ${PHOTOS} 的文件夹；还没有照片就不用建`,
    `Delete it and make a folder called ${PHOTOS}; without photos none is needed`,
  ],
);

function explainStray(file: string): Explanation {
  if (path.posix.basename(file) === PHOTOS) return NO_FOLDER;
  const original = originalOf(file);
  return explanation(
    ["这个文件不属于数据，不会被读到", "this file is not part of the data and is not read"],
    [
      `删去它；里面有要留的，并入${original === undefined ? "该在的文件" : ` ${original}`}`,
      `Delete it; move what you want to keep into ${original ?? "the file where it belongs"}`,
    ],
  );
}

/** No JSON file beside the tables is left unread: what an editor wrote into it would be lost without a word. */
export function checkStrays({ strays }: Folder): Problem[] {
  return strays.map((file) => ({
    ...{ file, line: 0, column: 0, where: NOWHERE },
    ...explainStray(file),
  }));
}

/** Where characters are lost, the whole file was saved wrongly: this is told once, not of each text. */
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
      const words =
        issue.message === "schema-path"
          ? explainSchemaPath(file.file)
          : explainIssue(issue, valueAt(file.value, issue.path));
      const stray = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
      return problemAt(table, file, [...issue.path, ...stray], words);
    });

const misfitsOf = remember<readonly Problem[]>();

/** Holds values against their schemas and keeps what does not fit. */
class Judge {
  readonly problems: (readonly Problem[])[] = [];

  /**
   * Whether a file fits its schema. The schemas change nothing, so the value itself is used, and the copy that zod
   * makes of it is dropped at once: a large folder is then held in memory once.
   */
  fits<Schema extends z.ZodType>(
    table: TableName | "site",
    schema: Schema,
    file: DataFile,
    value: unknown,
  ): value is z.output<Schema> {
    if (value === undefined) return false;
    const misfits = misfitsOf([file], () => explain(table, file, schema.safeParse(value).error));
    this.problems.push(misfits);
    return misfits.length === 0;
  }
}

interface ParsedMap {
  readonly topology: CountyTopology | undefined;
  readonly problems: readonly Problem[];
}

const mapOf = remember<ParsedMap>();

/** Takes the map file, if it is a topology of named units. */
function parseMap({ file, value, locate }: DataFile): ParsedMap {
  if (value === undefined) return { topology: undefined, problems: [] };
  const { topology, faults } = readMap(value);
  const problems = faults.map(({ path: place, words }) => ({
    file,
    ...locate(place),
    where:
      place.length === 0
        ? NOWHERE
        : { zh: `地图 › ${place.join(" › ")}`, en: `map › ${place.join(" › ")}` },
    ...words,
  }));
  return { topology, problems };
}

/** Checks every file against its strict schema and types what fits, as it is published: without answers to warnings. */
export function parseFiles(folder: Folder): { parsed: Parsed; problems: readonly Problem[] } {
  const judge = new Judge();
  function records<Record extends object>(
    table: TableName,
    schema: z.ZodType<{ records: Record[] }>,
  ): readonly Record[] | undefined {
    const file = tableFile(folder, table);
    const { value } = file;
    return judge.fits(table, schema, file, value) ? value.records.map(withoutAnswers) : undefined;
  }
  const { value } = folder.site;
  const { topology, problems } = mapOf([folder.topology], () => parseMap(folder.topology));
  const parsed: Parsed = {
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
    census: records("census", TABLES.census.schema),
    glossary: records("glossary", TABLES.glossary.schema),
    links: records("links", TABLES.links.schema),
    photos: records("photos", TABLES.photos.schema),
    corrections: records("corrections", TABLES.corrections.schema),
    labels: records("labels", TABLES.labels.schema),
    site: judge.fits("site", SITE.schema, folder.site, value) ? withoutAnswers(value) : undefined,
    photoFiles: folder.photoFiles,
    topology,
    mapName: path.posix.basename(folder.topology.file, ".topo.json"),
  };
  return { parsed, problems: [...judge.problems.flat(), ...problems] };
}
