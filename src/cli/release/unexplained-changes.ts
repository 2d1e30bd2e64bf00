import { isRecord } from "../../data/is-record.ts";
import { type Change, compareEditions } from "./compare-editions.ts";
import type { Edition } from "./edition.ts";
import { chineseOf, type RawRecord, textOf } from "./raw-records.ts";

/** The date, and the count of entries of one day, with which the id of a drafted entry begins. */
const DATED = /^\d{4}-\d{2}(?:-\d{2})?(?:-\d+)?-/u;

const squeeze = (text: string): string => text.replaceAll(/\s+/gu, "");

/** Whether an entry tells readers what stands there now: each number and date of a figure, in the site's wording. */
function tells(correction: RawRecord, is: string): boolean {
  const told = squeeze(chineseOf(correction.is) ?? "");
  return is
    .split("；")
    .map((part) => squeeze(part.replace(/^[^：]*：/u, "")))
    .every((part) => told.includes(part));
}

/**
 * Whether an entry explains a change. A record that is gone has no id to point to: the entry's own id then ends with
 * it. An entry that names another number than the one of now explains an earlier change, and not this one.
 */
function explains(correction: RawRecord, { record, removed, is }: Change): boolean {
  if (removed) return textOf(correction, "id")?.replace(DATED, "") === record.id;
  const { record: pointer } = correction;
  if (!isRecord(pointer) || pointer.kind !== record.kind || pointer.id !== record.id) return false;
  return record.kind !== "figure" || tells(correction, is);
}

/** The changes of published facts that no entry explains which was written since. */
export function unexplainedChanges(old: Edition, current: Edition): Change[] {
  const known = old.get("corrections");
  const since = [...(current.get("corrections") ?? [])]
    .filter(([id]) => !known?.has(id))
    .map(([, correction]) => correction);
  return compareEditions(old, current).filter(
    (change) => !since.some((correction) => explains(correction, change)),
  );
}
