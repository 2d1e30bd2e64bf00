import { TABLE_NAMES, type TableName, TABLES } from "../../data/schema/files.ts";
import { type Kind, TABLES_OF_KIND } from "../check/record-locator.ts";
import { rawRecords, type RawRecord } from "./raw-records.ts";

/** The records of one version of the data, by table and id, as they stand in its files. */
export type Edition = ReadonlyMap<TableName, ReadonlyMap<string, RawRecord>>;

/** Reads a version of the data; `read` gives the text of a file below the data folder, null where there is none. */
export function readEdition(read: (file: string) => string | null): Edition {
  return new Map(TABLE_NAMES.map((table) => [table, rawRecords(read(TABLES[table].file))]));
}

/** The records of a kind, from whatever tables hold it. */
export function recordsOfKind(edition: Edition, kind: Kind): ReadonlyMap<string, RawRecord> {
  return new Map(TABLES_OF_KIND[kind].flatMap((table) => [...(edition.get(table) ?? [])]));
}
