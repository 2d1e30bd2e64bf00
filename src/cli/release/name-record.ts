import { isRecord } from "../../data/is-record.ts";
import type { Kind } from "../check/record-locator.ts";
import { type Edition, recordsOfKind } from "./edition.ts";
import { chineseOf, type RawRecord, textOf } from "./raw-records.ts";

/** What a reader calls a record of a version. */
export function nameRecord(kind: Kind, record: RawRecord, edition: Edition): string {
  const id = textOf(record, "id") ?? "";
  const nameOf = (of: Kind, key: string): string => {
    const other = textOf(record, key) ?? "";
    return chineseOf(recordsOfKind(edition, of).get(other)?.name) ?? other;
  };
  if (kind === "team") {
    const town = chineseOf(record.town);
    return `${nameOf("county", "county")}${town === null ? "组团" : `${town}驻镇工作队`}`;
  }
  if (kind === "pairing")
    return `${nameOf("organization", "helper")}与${nameOf("county", "county")}的结对`;
  const name = chineseOf(record.name) ?? chineseOf(record.title) ?? id;
  if (kind !== "figure") return name;
  const subject = subjectOf(record);
  const about = subject && recordsOfKind(edition, subject.kind).get(subject.id);
  return subject && about ? `${nameRecord(subject.kind, about, edition)}：${name}` : name;
}

const SUBJECTS = ["county", "team", "organization", "project", "event", "person"] as const;

/** What a figure is about, where that is a record: the programme as a whole is none. */
function subjectOf({ subject }: RawRecord): { readonly kind: Kind; readonly id: string } | null {
  if (!isRecord(subject)) return null;
  const id = textOf(subject, "id");
  const kind = SUBJECTS.find((one) => one === subject.kind);
  return id === null || kind === undefined ? null : { kind, id };
}

/** The record to which one belongs, for a correction of one that is gone; null for one that belongs to none. */
export function ownerOf(
  kind: Kind,
  record: RawRecord,
): { readonly kind: Kind; readonly id: string } | null {
  if (kind === "figure") return subjectOf(record);
  const county = textOf(record, "county");
  return county === null ? null : { kind: "county", id: county };
}
