import { isRecord } from "../../data/is-record.ts";
import { type Change, compareEditions } from "./compare-editions.ts";
import type { Edition } from "./edition.ts";
import { type RawRecord, textOf } from "./raw-records.ts";

/** Whether an entry explains a change. A record that is gone has no id to point to: the entry's own id then ends with it. */
function explains(correction: RawRecord, { record, removed }: Change): boolean {
  if (removed) return textOf(correction, "id")?.endsWith(`-${record.id}`) ?? false;
  const { record: pointer } = correction;
  return isRecord(pointer) && pointer.kind === record.kind && pointer.id === record.id;
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
