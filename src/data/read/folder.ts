/** A data folder as read, before it is trusted: its records, what an editor calls them, and problems at their places. */

import { type Explanation, type Problem, type Said, visible } from "../problem.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";
import { isRecord } from "../values.ts";
import { type DataFile, remember } from "./read-file.ts";
import type { PhotoFile } from "./read-photo.ts";

/** The files of a data folder. */
export interface Folder {
  readonly tables: ReadonlyMap<TableName, DataFile>;
  readonly site: DataFile;
  readonly topology: DataFile;
  readonly photoFiles: ReadonlyMap<string, PhotoFile>;
  /** Paths, as an editor knows them, of JSON files beside the tables that nothing reads, and of `photos` if it is a file. */
  readonly strays: readonly string[];
  /** The record of what the translations were written from; without a text where the folder has none. */
  readonly translations: { readonly file: string; readonly text?: string };
  /** The story's folder, as an editor knows it. */
  readonly storyDir: string;
  /** What is in the story's folder; null if the site tells no story. */
  readonly story: readonly StoryFile[] | null;
}

/** A file of the story as read: `src/content/story/zh/1-opening.mdx`. */
export interface StoryFile {
  readonly file: string;
  readonly text: string;
  /** That its bytes are no text in UTF-8. */
  readonly fault?: { readonly offset: number; readonly words: Explanation };
}

/** A record as read: its place in its table, its id and Chinese name where it has them. */
export interface RawRecord {
  readonly index: number;
  readonly id: string | undefined;
  readonly label: string;
  readonly value: Readonly<Record<string, unknown>>;
}

const listOf = ({ value }: DataFile): readonly unknown[] | undefined =>
  isRecord(value) && Array.isArray(value.records) ? value.records : undefined;

/** Whether a table file could be read as far as its list of records. */
export function hasRecords(file: DataFile): boolean {
  return listOf(file) !== undefined;
}

const known = remember<readonly RawRecord[]>();

/** The records of a table file, whatever else may be wrong with it. */
export function recordsOf(file: DataFile): readonly RawRecord[] {
  return known([file], () =>
    (listOf(file) ?? []).flatMap((value: unknown, index) => {
      if (!isRecord(value)) return [];
      const { id, adcode, name } = value;
      const key = typeof id === "string" ? id : typeof adcode === "string" ? adcode : undefined;
      const label = isRecord(name) && typeof name.zh === "string" ? name.zh : "";
      return [{ index, id: key, label, value }];
    }),
  );
}

/** How a report names a record: by its id, or else its code, or else its place in the list. */
function nameRecord(record: unknown, index: number): Said {
  const { id, adcode }: Readonly<Record<string, unknown>> = isRecord(record) ? record : {};
  const key = [id, adcode].find((one) => typeof one === "string" && one !== "");
  return typeof key === "string"
    ? { zh: ` ${visible(key)}`, en: ` ${visible(key)}` }
    : { zh: `第${index + 1}条`, en: ` record ${index + 1}` };
}

/** How a report names a step of a path: a field by its name, a place in a list by its number from 1. */
const nameStep = (step: PropertyKey): Said =>
  typeof step === "number"
    ? { zh: `第${step + 1}项`, en: `item ${step + 1}` }
    : { zh: visible(String(step)), en: visible(String(step)) };

/** Names the record and field of a path in a table, as in `组团 lianjiang › members › 第1项 › role`. */
function describePlace(
  table: TableName | "site",
  file: DataFile,
  path: readonly PropertyKey[],
): Said {
  const { label, labelEn } = table === "site" ? SITE : TABLES[table];
  const [list, index, ...inside] = path;
  const isInRecord = table !== "site" && list === "records" && typeof index === "number";
  const record = isInRecord ? nameRecord(listOf(file)?.[index], index) : { zh: "", en: "" };
  const steps = (isInRecord ? inside : path).map(nameStep);
  return {
    zh: [`${label}${record.zh}`, ...steps.map(({ zh }) => zh)].join(" › "),
    en: [`${labelEn}${record.en}`, ...steps.map(({ en }) => en)].join(" › "),
  };
}

/** Builds a problem at a path of a file. */
export function problemAt(
  table: TableName | "site",
  file: DataFile,
  path: readonly PropertyKey[],
  { message, remedy }: Explanation,
): Problem {
  const where = describePlace(table, file, path);
  return { file: file.file, ...file.locate(path), path, where, message, remedy };
}

/** The file of a table in a folder. */
export function tableFile(folder: Folder, table: TableName): DataFile {
  const file = folder.tables.get(table);
  if (!file)
    throw new Error(`No file was read for table ${table}; tables: ${TABLE_NAMES.join(", ")}`);
  return file;
}

/** Finds the Chinese name of a record; undefined where the table has no such record, or it has no name. */
export type NameLookup = (table: TableName, id: unknown) => string | undefined;

const chinese = (value: unknown): string =>
  isRecord(value) && typeof value.zh === "string" ? value.zh : "";

/** Tables that a figure's `subject` points to, by its kind. */
const SUBJECTS: ReadonlyMap<unknown, TableName> = new Map([
  ["county", "counties"],
  ["team", "teams"],
  ["organization", "organizations"],
  ["project", "projects"],
  ["event", "events"],
  ["person", "people"],
]);

type Raw = Readonly<Record<string, unknown>>;

/** Names for records that have none, or one that says too little. */
const NAMERS: Readonly<Partial<Record<TableName, (record: Raw, look: NameLookup) => string>>> = {
  sources: ({ title, publisher }) => chinese(title) || chinese(publisher),
  teams: ({ county, town }, look) =>
    `${look("counties", county) ?? ""}${town === undefined ? "组团" : `${chinese(town)}工作队`}`,
  pairings: ({ helper, county }, look) =>
    [look("organizations", helper), look("counties", county)].filter(Boolean).join("—"),
  glossary: ({ term }) => chinese(term),
  links: ({ title }) => chinese(title),
  photos: ({ caption }) => chinese(caption),
  corrections: ({ about }) => chinese(about),
  indicators: nameFigure,
  funds: nameFigure,
};

/** A figure's name with what it is about: 廉江市组团：工作队干部. */
function nameFigure({ subject, name }: Raw, look: NameLookup): string {
  const { kind, id } = isRecord(subject) ? subject : {};
  const table = SUBJECTS.get(kind);
  const about = table && look(table, id);
  return about ? `${about}：${chinese(name)}` : chinese(name);
}

/**
 * Names the records of a folder as an editor would call them, each table as it is first asked for.
 * It reads what is there, valid or not, so that it also serves messages about faulty data.
 */
export function nameRecords(folder: Folder): NameLookup {
  const known = new Map<TableName, ReadonlyMap<string, string>>();
  const look: NameLookup = (table, id) => {
    const name = typeof id === "string" ? namesOf(table).get(id) : undefined;
    return name === "" ? undefined : name;
  };
  const namesOf = (table: TableName): ReadonlyMap<string, string> => {
    const named =
      known.get(table) ?? new Map(recordsOf(tableFile(folder, table)).map(nameOf(table)));
    known.set(table, named);
    return named;
  };
  const nameOf = (table: TableName) => (record: ReturnType<typeof recordsOf>[number]) => {
    const name = NAMERS[table]?.(record.value, look) ?? record.label;
    return [record.id ?? "", name] as const;
  };
  return look;
}
