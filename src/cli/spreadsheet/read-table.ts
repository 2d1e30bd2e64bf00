import { isDeepStrictEqual } from "node:util";
import { type RawRecord, recordsOf } from "../../data/check/folder.ts";
import { isRecord } from "../../data/is-record.ts";
import type { DataFile } from "../../data/read/read-file.ts";
import type { TableName } from "../../data/schema/files.ts";
import { compareValues } from "./compare-values.ts";
import type { TableEdit } from "./edit-file.ts";
import { keyHeadingOf } from "./find-table.ts";
import type { Messages } from "./messages.ts";
import { nameIn, type NamesOf } from "./names.ts";
import type { OpenSheet } from "./open-sheets.ts";
import { readField } from "./read-field.ts";
import { type NumberedRow, readRows } from "./read-rows.ts";
import type { RecordChange, RowPlace } from "./record-change.ts";
import { layoutOf } from "./sheets.ts";
import { tellMissing } from "./tell-missing.ts";

/** What a sheet makes of a table. */
export interface TableReading {
  readonly edit: TableEdit;
  readonly changes: readonly RecordChange[];
  /** Where each record of the sheet stands in it, by id. */
  readonly places: ReadonlyMap<string, RowPlace>;
}

/** What a table is read with. */
export interface TableInput {
  readonly table: TableName;
  readonly file: DataFile;
  readonly namesOf: NamesOf;
  /** Whether a record that the sheet does not have is taken out of the data. */
  readonly deletes: boolean;
}

/** The rows by id; a row without one, or with one that another row has, is told. */
function byId(
  rows: readonly NumberedRow[],
  keyHeading: string,
  shown: string,
  { problems }: Messages,
): Map<string, NumberedRow> {
  const known = new Map<string, NumberedRow>();
  for (const one of rows) {
    const id = one.row.cells.get(keyHeading)?.text ?? "";
    const earlier = known.get(id);
    if (id === "") {
      problems.push(`${shown}第 ${one.number} 行“${keyHeading}”空着：不知道是哪一条记录`);
    } else if (earlier) {
      problems.push(
        `${shown}第 ${earlier.number} 行和第 ${one.number} 行的“${keyHeading}”都是“${id}”：一条记录只能有一行`,
      );
    } else known.set(id, one);
  }
  return known;
}

/** Reads a sheet against the records that a table has. */
export function readTable(
  open: OpenSheet,
  headingRow: number,
  { table, file, namesOf, deletes }: TableInput,
  messages: Messages,
): TableReading {
  const layout = layoutOf(table);
  const records = recordsOf(file).filter(({ id }) => id !== undefined);
  const values = records.map(({ value }) => value);
  const rows = readRows(open, headingRow, { layout, values, namesOf }, messages);
  const rowsById = byId(rows, keyHeadingOf(table), open.shown, messages);
  const known = new Map(records.map((record) => [record.id ?? "", record]));
  const changed = new Map<number, unknown>();
  const added: unknown[] = [];
  const changes: RecordChange[] = [];
  const places = new Map<string, RowPlace>();
  const change = (
    kind: RecordChange["kind"],
    id: string,
    before: unknown,
    after: unknown,
  ): void => {
    const named = isRecord(after) ? after : isRecord(before) ? before : {};
    const members = kind === "removed" ? [] : compareValues(layout, before, after, namesOf);
    changes.push({ sheet: table, kind, id, name: nameIn(named) ?? "", changes: members });
  };
  for (const [id, { number, row }] of rowsById) {
    const record: RawRecord | undefined = known.get(id);
    const value = readField(layout, "", record?.value, row);
    places.set(id, { shown: open.shown, row: number, numbers: row.numbers });
    for (const { heading, message } of row.problems)
      messages.problems.push(`${open.shown}第 ${number} 行“${heading}”：${message}`);
    if (!record) {
      added.push(value);
      change("added", id, undefined, value);
    } else if (!isDeepStrictEqual(value, record.value)) {
      changed.set(record.index, value);
      change("changed", id, record.value, value);
    }
  }
  const gone = records.filter(({ id = "" }) => !rowsById.has(id));
  for (const { id = "", index, value } of deletes ? gone : []) {
    changed.set(index, undefined);
    change("removed", id, value, undefined);
  }
  tellMissing({ table, shown: open.shown, gone, changes, layout, namesOf, deletes }, messages);
  return { edit: { changed, added }, changes, places };
}
