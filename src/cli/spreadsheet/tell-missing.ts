import type { RawRecord } from "../../data/check/folder.ts";
import type { TableName } from "../../data/schema/files.ts";
import type { Group } from "./field.ts";
import { flatten } from "./flatten.ts";
import type { Messages } from "./messages.ts";
import type { NamesOf } from "./names.ts";
import type { RecordChange } from "./record-change.ts";
import { labelOf } from "./sheets.ts";

/** What is known when a sheet has been read. */
export interface Reading {
  readonly table: TableName;
  readonly shown: string;
  /** Records that the sheet does not have. */
  readonly gone: readonly RawRecord[];
  readonly changes: readonly RecordChange[];
  readonly layout: Group;
  readonly namesOf: NamesOf;
  readonly deletes: boolean;
}

/** Share of equal cells from which a new record is taken for a missing one under another id. */
const ALIKE = 0.6;

/** The missing record that a new one was, most likely, before its id was changed. */
function findRenamed(
  { changes }: RecordChange,
  gone: readonly RawRecord[],
  { layout, namesOf }: Reading,
): RawRecord | undefined {
  const now = new Map(changes.map(({ heading, is }) => [heading, is]));
  return gone.find(({ value }) => {
    const cells = [...flatten(layout, value, namesOf)];
    const same = cells.filter(([heading, shown]) => now.get(heading) === shown);
    return same.length / Math.max(cells.length, now.size) >= ALIKE;
  });
}

/** Tells of records that a sheet does not have, and of ids that look as if they had been changed. */
export function tellMissing(reading: Reading, { notices }: Messages): void {
  const { table, shown, gone, changes, deletes } = reading;
  for (const change of changes.filter(({ kind }) => kind === "added")) {
    const renamed = findRenamed(change, gone, reading);
    if (renamed)
      notices.push(
        `${shown}：“${renamed.id ?? ""}”不见了，多出一条差不多的“${change.id}”，像是改了编号。编号就是网址，发布后不要改；真要改，引用它的地方也要一起改，并加 --delete 删去旧的`,
      );
  }
  if (gone.length === 0 || deletes) return;
  const ids = gone.map(({ id = "", label }) => (label ? `${id}（${label}）` : id));
  notices.push(
    `${shown}里没有这 ${gone.length} 条${labelOf(table)}，数据里仍然留着：${ids.join("、")}。真要删去，导入时加 --delete`,
  );
}
