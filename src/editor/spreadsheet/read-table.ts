/** Reads what a sheet changes in a data file. */
import { isDeepStrictEqual } from "node:util";
import { type RawRecord, recordsOf } from "../../data/read/folder.ts";
import type { DataFile } from "../../data/read/read-file.ts";
import type { TableName } from "../../data/schema/files.ts";
import { isRecord } from "../../data/values.ts";
import { compareValues, type RecordChange, type RowPlace } from "./changes.ts";
import type { TableEdit } from "./edit-file.ts";
import { type Choose, joinRecord, type RecordConflict, tellSince } from "./join-record.ts";
import { findLeaf, type Group } from "./field.ts";
import { type OpenSheet, textCell } from "./open-sheets.ts";
import { readField, Row } from "./read-field.ts";
import { keyHeadingOf, type Messages, type NumberedRow, readRows } from "./read-rows.ts";
import { labelOf, layoutOf, PAIR } from "./sheets.ts";
import { flatten, nameIn, type NamesOf } from "./show-cell.ts";

/** What a sheet changes in a table. */
interface TableReading {
  readonly edit: TableEdit;
  readonly changes: readonly RecordChange[];
  /** What somebody has to choose first. */
  readonly conflicts: readonly RecordConflict[];
  /** The place of each record in the sheet, by id. */
  readonly places: ReadonlyMap<string, RowPlace>;
}

/** A table, and how its sheet is read. */
interface TableInput {
  readonly table: TableName;
  readonly file: DataFile;
  /** What the sheet was exported from; the file as it is now, if that is not known. */
  readonly base: DataFile;
  readonly namesOf: NamesOf;
  readonly choose: Choose;
  /** Whether records that the sheet does not have are removed from the data. */
  readonly deletes: boolean;
}

/** The records of a table by id. */
const recordsById = (file: DataFile): ReadonlyMap<string, RawRecord> =>
  new Map(
    recordsOf(file).flatMap((record) => (record.id === undefined ? [] : [[record.id, record]])),
  );

/** Joins the changes in the rows of a sheet with the records of a table. */
export function readTable(
  open: OpenSheet,
  headingRow: number,
  input: TableInput,
  messages: Messages,
): TableReading {
  const { table, file, namesOf, deletes } = input;
  const layout = layoutOf(table);
  const [exported, known] = [recordsById(input.base), recordsById(file)];
  const values = [...exported.values()].map(({ value }) => value);
  const rows = readRows(open, headingRow, { layout, values, namesOf }, messages);
  const rowsById = byId(rows, keyHeadingOf(table), open.shown, messages);
  const changed = new Map<number, unknown>();
  const added: unknown[] = [];
  const changes: RecordChange[] = [];
  const conflicts: RecordConflict[] = [];
  const places = new Map<string, RowPlace>();
  const left: string[] = [];
  const all: ReturnType<typeof joinRecord>[] = [];
  const join = (id: string, sheet: unknown, numbers: RowPlace["numbers"] = new Map()) => {
    const [was, is] = [exported.get(id)?.value, known.get(id)];
    const versions = { base: was, file: is?.value, sheet };
    const joined = joinRecord({ sheet: table, id }, versions, numbers, input);
    const { value: after } = joined;
    all.push(joined);
    conflicts.push(...joined.conflicts);
    if (is === undefined && after === undefined && joined.conflicts.length === 0) left.push(id);
    if (isDeepStrictEqual(after, is?.value)) return joined;
    if (is) changed.set(is.index, after);
    else added.push(after);
    const kind = is === undefined ? "added" : after === undefined ? "removed" : "changed";
    const named = [after, is?.value].find(isRecord);
    const members = kind === "removed" ? [] : compareValues(layout, is?.value, after, namesOf);
    changes.push({
      sheet: table,
      kind,
      id,
      name: (named && nameIn(named)) ?? "",
      changes: members,
    });
    return joined;
  };
  for (const [id, { number, row }] of rowsById) {
    const value = readField(layout, "", exported.get(id)?.value, row);
    for (const { heading, message } of row.problems)
      messages.problems.push(`${open.shown}第 ${number} 行“${heading}”：${message}`);
    const { numbers } = join(id, value, row.numbers);
    places.set(id, { shown: open.shown, row: number, numbers });
  }
  const gone = [...known.values()].filter(({ id = "" }) => exported.has(id) && !rowsById.has(id));
  for (const { id = "" } of deletes ? gone : []) join(id, undefined);
  tellMissing({ table, shown: open.shown, gone, changes, layout, namesOf, deletes }, messages);
  messages.notices.push(...tellSince(open.shown, all));
  if (left.length > 0)
    messages.notices.push(
      `${open.shown}里这 ${left.length} 条，导出以后在数据里删去了，没有加回来：${left.join("、")}`,
    );
  return { edit: { changed, added }, changes, conflicts, places };
}

/** The rows by id. A row without an id, or with the id of another row, is a problem. */
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

/** The result of comparing a sheet with its table. */
interface Reading {
  readonly table: TableName;
  readonly shown: string;
  /** Records that the sheet does not have. */
  readonly gone: readonly RawRecord[];
  readonly changes: readonly RecordChange[];
  readonly layout: Group;
  readonly namesOf: NamesOf;
  readonly deletes: boolean;
}

/** Tells of records that the sheet does not have, and of ids that seem to have been changed. */
function tellMissing(reading: Reading, { notices }: Messages): void {
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

/** A new record is taken for a missing one with a changed id if this share of its cells is the same. */
const ALIKE = 0.6;

/** The missing record that a new one most likely was. */
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

/** What a sheet changes in the site's file. */
interface SiteReading {
  /** The new value; undefined if nothing changed. */
  readonly value: unknown;
  readonly changes: readonly RecordChange[];
  readonly conflicts: readonly RecordConflict[];
  readonly place: RowPlace;
}

/** Joins the changes in the sheet of the site's file, which has one member per row, with the file. */
export function readSite(
  { rows, shown }: OpenSheet,
  headingRow: number,
  input: Pick<TableInput, "file" | "base" | "namesOf" | "choose">,
  { notices, problems }: Messages,
): SiteReading {
  const { namesOf } = input;
  const [base, file] = [input.base.value, input.file.value];
  const layout = layoutOf("site");
  const headings = (rows[headingRow] ?? []).map(({ text }) => text);
  const [fieldAt, valueAt] = [headings.indexOf(PAIR.field), headings.indexOf(PAIR.value)];
  if (valueAt === -1) problems.push(`${shown}：没有“${PAIR.value}”这一列`);
  const pairs = rows.slice(headingRow + 1).flatMap((cells) => {
    const heading = cells[fieldAt]?.text ?? "";
    return heading === "" ? [] : [[heading, cells[valueAt] ?? textCell("")] as const];
  });
  const known = pairs.filter(([heading]) => findLeaf(layout, heading));
  const unknown = pairs.filter((pair) => !known.includes(pair)).map(([heading]) => `“${heading}”`);
  if (unknown.length > 0) notices.push(`${shown}：不认识这些字段，没有读：${unknown.join("")}`);
  const row = new Row(new Map(known), namesOf);
  const sheet = readField(layout, "", base, row);
  for (const { heading, message } of row.problems)
    problems.push(`${shown}“${heading}”：${message}`);
  const of = { sheet: "site", id: "" } as const;
  const joined = joinRecord(of, { base, file, sheet }, row.numbers, input);
  const { value, numbers, conflicts } = joined;
  notices.push(...tellSince(shown, [joined]));
  const isSame = isDeepStrictEqual(value, file);
  const changes = compareValues(layout, file, value, namesOf);
  return {
    value: isSame ? undefined : value,
    changes: isSame ? [] : [{ ...of, kind: "changed", name: "", changes }],
    conflicts,
    place: { shown, row: undefined, numbers },
  };
}
