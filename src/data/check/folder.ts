import { isRecord } from "../is-record.ts";
import type { DataFile } from "../read/read-file.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";
import type { Problem } from "./problem.ts";

/** A data folder as read, before it is trusted. */
export interface Folder {
  readonly tables: ReadonlyMap<TableName, DataFile>;
  readonly site: DataFile;
  readonly topology: DataFile;
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

/** The records of a table file, whatever else may be wrong with it. */
export function recordsOf(file: DataFile): RawRecord[] {
  return (listOf(file) ?? []).flatMap((value: unknown, index) => {
    if (!isRecord(value)) return [];
    const { id, adcode, name } = value;
    const key = typeof id === "string" ? id : typeof adcode === "string" ? adcode : undefined;
    const label = isRecord(name) && typeof name.zh === "string" ? name.zh : "";
    return [{ index, id: key, label, value }];
  });
}

/** Names the record and field of a path in a table, as in `组团 lianjiang › members › 0 › role`. */
export function describePlace(
  table: TableName | "site",
  file: DataFile,
  path: readonly PropertyKey[],
): string {
  if (table === "site") return [SITE.label, ...path.map(String)].join(" › ");
  const [, index, ...rest] = path;
  if (typeof index !== "number") return [TABLES[table].label, ...path.map(String)].join(" › ");
  const record = recordsOf(file).find((one) => one.index === index);
  const named = record?.id ?? `第 ${index + 1} 条`;
  return [`${TABLES[table].label} ${named}`, ...rest.map(String)].join(" › ");
}

/** Builds a problem at a path of a file. */
export function problemAt(
  table: TableName | "site",
  file: DataFile,
  path: readonly PropertyKey[],
  explanation: { readonly message: string; readonly remedy: string },
): Problem {
  return {
    file: file.file,
    ...file.locate(path),
    where: describePlace(table, file, path),
    ...explanation,
  };
}

/** The file of a table in a folder. */
export function tableFile(folder: Folder, table: TableName): DataFile {
  const file = folder.tables.get(table);
  if (!file)
    throw new Error(`No file was read for table ${table}; tables: ${TABLE_NAMES.join(", ")}`);
  return file;
}
