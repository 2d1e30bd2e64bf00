import { isRecord } from "../is-record.ts";
import type { DataFile } from "../read/read-file.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";
import type { Problem } from "./problem.ts";
import { visible } from "./quote.ts";
import type { Explanation, Said } from "./said.ts";

/** A data folder as read, before it is trusted. */
export interface Folder {
  readonly tables: ReadonlyMap<TableName, DataFile>;
  readonly site: DataFile;
  readonly topology: DataFile;
  /** Paths, as an editor knows them, of JSON files beside the tables that nothing reads. */
  readonly strays: readonly string[];
  /** The story's files, if the site tells one. */
  readonly story: readonly { readonly file: string; readonly text: string }[];
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

function readRecords(file: DataFile): readonly RawRecord[] {
  return (listOf(file) ?? []).flatMap((value: unknown, index) => {
    if (!isRecord(value)) return [];
    const { id, adcode, name } = value;
    const key = typeof id === "string" ? id : typeof adcode === "string" ? adcode : undefined;
    const label = isRecord(name) && typeof name.zh === "string" ? name.zh : "";
    return [{ index, id: key, label, value }];
  });
}

const known = new WeakMap<DataFile, readonly RawRecord[]>();

/** The records of a table file, whatever else may be wrong with it; read once for each file. */
export function recordsOf(file: DataFile): readonly RawRecord[] {
  const records = known.get(file) ?? readRecords(file);
  known.set(file, records);
  return records;
}

/** What an editor calls a record: its id, else its code, else its place in the list. */
function nameRecord(record: unknown, index: number): Said {
  const { id, adcode }: Readonly<Record<string, unknown>> = isRecord(record) ? record : {};
  const key = [id, adcode].find((one) => typeof one === "string" && one !== "");
  return typeof key === "string"
    ? { zh: ` ${visible(key)}`, en: ` ${visible(key)}` }
    : { zh: `第${index + 1}条`, en: ` record ${index + 1}` };
}

/** A step of a path: a field by its own name, a place in a list counted from 1. */
const nameStep = (step: PropertyKey): Said =>
  typeof step === "number"
    ? { zh: `第${step + 1}项`, en: `item ${step + 1}` }
    : { zh: visible(String(step)), en: visible(String(step)) };

/** Names the record and field of a path in a table, as in `组团 lianjiang › members › 第1项 › role`. */
export function describePlace(
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
  return { file: file.file, ...file.locate(path), where, message, remedy };
}

/** The file of a table in a folder. */
export function tableFile(folder: Folder, table: TableName): DataFile {
  const file = folder.tables.get(table);
  if (!file)
    throw new Error(`No file was read for table ${table}; tables: ${TABLE_NAMES.join(", ")}`);
  return file;
}
