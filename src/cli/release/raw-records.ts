import { isRecord } from "../../data/is-record.ts";

/** A record as some version of the data had it, whatever the schema of its day. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** The records of a data file's text by their ids; none where it is no such file. */
export function rawRecords(text: string | null): ReadonlyMap<string, RawRecord> {
  if (text === null) return new Map();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Map();
  }
  const records: readonly unknown[] =
    isRecord(value) && Array.isArray(value.records) ? value.records : [];
  return new Map(
    records.flatMap((record) =>
      isRecord(record) && typeof record.id === "string" ? [[record.id, record] as const] : [],
    ),
  );
}

/** The Chinese of a name or text, if it has one. */
export function chineseOf(value: unknown): string | null {
  return isRecord(value) && typeof value.zh === "string" ? value.zh : null;
}

/** A text member of a record. */
export function textOf(record: RawRecord | undefined, key: string): string | null {
  const value = record?.[key];
  return typeof value === "string" ? value : null;
}
