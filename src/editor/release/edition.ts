import type { LanguageCode } from "../../data/languages.ts";
import { TABLE_NAMES, type TableName, TABLES } from "../../data/schema/files.ts";
import { isRecord } from "../../data/values.ts";
import { type Kind, TABLES_OF_KIND } from "../check/record-locator.ts";
import { RELEASE_WORDS } from "./words.ts";

/**
 * The records of one version of the data, by table and id, as they stand in its files. Its schema may be another than
 * today's.
 */
export type Edition = ReadonlyMap<TableName, ReadonlyMap<string, RawRecord>>;

/** A record of some version of the data, as its file has it. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** A pointer to a record of some version. */
export interface Pointer {
  readonly kind: Kind;
  readonly id: string;
}

/** Reads a version of the data; `read` gives the text of a file below the data folder, null where there is none. */
export function readEdition(read: (file: string) => string | null): Edition {
  return new Map(TABLE_NAMES.map((table) => [table, rawRecords(read(TABLES[table].file))]));
}

/** The records of a data file by id; none if the text is no data file. */
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

/** The records of a kind, from all tables that hold it. */
export function recordsOfKind(edition: Edition, kind: Kind): ReadonlyMap<string, RawRecord> {
  return new Map(TABLES_OF_KIND[kind].flatMap((table) => [...(edition.get(table) ?? [])]));
}

/** A text member of a record. */
export function textOf(record: RawRecord | undefined, key: string): string | null {
  const value = record?.[key];
  return typeof value === "string" ? value : null;
}

/** A name or text in a language, if it has it. */
export function textIn(code: LanguageCode, value: unknown): string | null {
  const text = isRecord(value) ? value[code] : undefined;
  return typeof text === "string" ? text : null;
}

/** What a reader of a language calls a record of a version. */
export function nameRecord(
  kind: Kind,
  record: RawRecord,
  edition: Edition,
  code: LanguageCode,
): string {
  const own = RELEASE_WORDS[code];
  const id = textOf(record, "id") ?? "";
  const nameOf = (of: Kind, key: string): string => {
    const other = textOf(record, key) ?? "";
    return textIn(code, recordsOfKind(edition, of).get(other)?.name) ?? other;
  };
  if (kind === "team") {
    const county = nameOf("county", "county");
    const town = textIn(code, record.town);
    return town === null ? own.team(county) : own.townTeam(county, town);
  }
  if (kind === "pairing")
    return own.pairing(nameOf("organization", "helper"), nameHelped(record, edition, code));
  const name = textIn(code, record.name) ?? textIn(code, record.title) ?? id;
  if (kind !== "figure") return name;
  const subject = subjectOf(record);
  const about = subject && recordsOfKind(edition, subject.kind).get(subject.id);
  return subject && about
    ? own.labelled(nameRecord(subject.kind, about, edition, code), name)
    : name;
}

/** What a reader calls the county of a pairing, or its prefecture. */
export function nameHelped(
  pairing: RawRecord,
  edition: Edition,
  code: LanguageCode,
): string | null {
  const id = textOf(pairing, "county") ?? textOf(pairing, "prefecture");
  const places = ["counties", "prefectures"] as const;
  const names = places.flatMap(
    (table) => textIn(code, edition.get(table)?.get(id ?? "")?.name) ?? [],
  );
  return names[0] ?? id;
}

/** The record that a record belongs to, for the correction that tells of its removal; null if it belongs to none. */
export function ownerOf(kind: Kind, record: RawRecord): Pointer | null {
  if (kind === "figure") return subjectOf(record);
  const county = textOf(record, "county");
  return county === null ? null : { kind: "county", id: county };
}

const SUBJECTS = ["county", "team", "organization", "project", "event", "person"] as const;

/** The record that a figure is about; null if it is about the whole programme. */
function subjectOf({ subject }: RawRecord): Pointer | null {
  if (!isRecord(subject)) return null;
  const id = textOf(subject, "id");
  const kind = SUBJECTS.find((one) => one === subject.kind);
  return id === null || kind === undefined ? null : { kind, id };
}
