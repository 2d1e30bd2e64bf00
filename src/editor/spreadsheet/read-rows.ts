/** Finds out which data file a sheet holds, and reads its rows by their headings. */
import { keyOf } from "../../data/schema/files.ts";
import { isBaseHeading } from "./base.ts";
import { columnsOf, findLeaf, type Group } from "./field.ts";
import { type OpenSheet, type SheetCell, textCell } from "./open-sheets.ts";
import { isEmpty, Row } from "./read-field.ts";
import { fileOf, labelOf, layoutOf, PAIR, SHEET_NAMES, type SheetName } from "./sheets.ts";
import { flatten, type NamesOf } from "./show-cell.ts";

/** What an import tells besides its changes. */
export interface Messages {
  /** What an editor should know; it does not stop the import. */
  readonly notices: string[];
  /** What stops the import. */
  readonly problems: string[];
}

export const noMessages = (): Messages => ({ notices: [], problems: [] });

/** The data file that a sheet holds, and the row of its headings, from 0. */
interface Found {
  readonly sheet: SheetName;
  readonly headingRow: number;
}

/** Tells whether a table has a record of an id. */
export type KnowsId = (sheet: SheetName, id: string) => boolean;

/** How many rows from the top are searched for headings: somebody may have put a title above them. */
const SEARCHED = 10;

/** Finds the data file that a sheet holds, by its name or else by its headings and ids; undefined if there is none. */
export function findTable(open: OpenSheet, knowsId: KnowsId): Found | undefined {
  const withHeadings = SHEET_NAMES.map((sheet) => ({
    sheet,
    headingRow: findHeadings(open, sheet),
  })).filter(({ headingRow }) => headingRow !== -1);
  const named = withHeadings.find(({ sheet }) => isNamed(open, sheet));
  if (named) return named;
  const judged = withHeadings
    .map((found) => {
      const known = found.sheet === "site" ? 1 : countKnown(open, found.headingRow, found.sheet);
      return { found, known, records: countRecords(open, found, knowsId) };
    })
    // All tables have the key's heading, so at least one more must be known.
    .filter(({ found, known }) => found.sheet === "site" || known > 1)
    .toSorted((a, b) => b.records - a.records || b.known - a.known);
  const [best, next] = judged;
  const isAlone = best?.records !== next?.records || best?.known !== next?.known;
  return isAlone ? best?.found : undefined;
}

/** The data file whose name a sheet has, if it lacks the column that identifies the records. */
export function lacksKey(open: OpenSheet): SheetName | undefined {
  return SHEET_NAMES.find((sheet) => isNamed(open, sheet) && findHeadings(open, sheet) === -1);
}

/** The heading of the column that identifies the records. */
export function keyHeadingOf(sheet: SheetName): string {
  if (sheet === "site") return PAIR.field;
  const key = keyOf(sheet);
  return layoutOf(sheet).members.get(key)?.title ?? key;
}

const findHeadings = (open: OpenSheet, sheet: SheetName): number => {
  const key = keyHeadingOf(sheet);
  return open.rows.slice(0, SEARCHED).findIndex((_, at) => textsOf(open, at).includes(key));
};

/** Whether a sheet has the name of a data file: `组团`, `teams`, `teams (1)`, `组团_副本`. */
function isNamed({ name }: OpenSheet, sheet: SheetName): boolean {
  const known = [labelOf(sheet), sheet, fileOf(sheet).replace(/^.*\/|\.json$/gu, "")];
  return known.some(
    (one) =>
      name === one || (name.startsWith(one) && /^[\s_()（）\d.-]/u.test(name.slice(one.length))),
  );
}

/** How many headings of a row a data file has. */
function countKnown(open: OpenSheet, at: number, sheet: SheetName): number {
  const layout = layoutOf(sheet);
  return textsOf(open, at).filter((heading) => findLeaf(layout, heading)).length;
}

/** How many rows of a sheet are records of a data file. */
function countRecords(open: OpenSheet, { sheet, headingRow }: Found, knowsId: KnowsId): number {
  const at = textsOf(open, headingRow).indexOf(keyHeadingOf(sheet));
  return open.rows.slice(headingRow + 1).filter((row) => knowsId(sheet, row[at]?.text ?? ""))
    .length;
}

const textsOf = ({ rows }: OpenSheet, at: number): string[] =>
  (rows[at] ?? []).map(({ text }) => text);

/** A row that is not empty, and its number, from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly row: Row;
}

/**
 * Reads the rows below the headings. Unknown columns are told and not read; values whose columns are missing stay as
 * they are.
 *
 * @param values the records in the data, which tell what columns the sheet should have
 */
export function readRows(
  { rows, shown, merged = [] }: OpenSheet,
  headingRow: number,
  { layout, values, namesOf }: { layout: Group; values: readonly unknown[]; namesOf: NamesOf },
  messages: Messages,
): NumberedRow[] {
  const { problems } = messages;
  const headings = (rows[headingRow] ?? []).map(({ text }) => text);
  const known = headings.map((heading) => findLeaf(layout, heading) !== undefined);
  const twice = headings.filter((one, at) => known[at] && headings.indexOf(one) !== at);
  if (twice.length > 0)
    problems.push(`${shown}：这些列有两个，不知道读哪一个：${quoteHeadings(new Set(twice))}`);
  if (merged.length > 0)
    problems.push(
      `${shown}：有合并的单元格，合并以后只剩第一格的内容，请取消合并：${merged.join("、")}`,
    );
  const missing = columnsOf(layout, values, "", 0)
    .map(({ heading }) => heading)
    .filter((heading) => !headings.includes(heading));
  const unknown = headings.flatMap((heading, at) =>
    heading === "" || known[at] || isBaseHeading(heading)
      ? []
      : [{ heading, cells: rows.slice(headingRow + 1).map((cells) => cells[at]?.text ?? "") }],
  );
  tellColumns({ shown, missing, unknown, layout, values, namesOf }, messages);
  return rows.slice(headingRow + 1).flatMap((cells, at): NumberedRow[] => {
    if (cells.every(isEmpty)) return [];
    const named = headings.flatMap((heading, column): [string, SheetCell][] =>
      known[column] ? [[heading, cells[column] ?? textCell("")]] : [],
    );
    return [{ number: headingRow + at + 2, row: new Row(new Map(named), namesOf) }];
  });
}

/** The differences between a sheet's columns and the exported ones. */
interface Columns {
  readonly shown: string;
  /** Headings that the sheet should have. */
  readonly missing: readonly string[];
  /** Columns that belong to no member, with the texts of their cells. */
  readonly unknown: readonly { readonly heading: string; readonly cells: readonly string[] }[];
  readonly layout: Group;
  /** The records in the data. */
  readonly values: readonly unknown[];
  readonly namesOf: NamesOf;
}

/**
 * Tells of unknown and missing columns. Both at once are a problem: if a heading was changed, the edits in its column
 * would be lost.
 */
function tellColumns(columns: Columns, { notices, problems }: Messages): void {
  const { shown, missing, unknown } = columns;
  const filled = unknown
    .map(({ heading, cells }) => ({ heading, cells: cells.filter((cell) => cell !== "") }))
    .filter(({ cells }) => missing.length > 0 && cells.length > 0);
  for (const { heading, cells } of filled) {
    const original = findOriginal(cells, columns);
    problems.push(
      original === undefined
        ? `${shown}：不认识“${heading}”这一列，又缺少一些列（${quoteHeadings(missing)}）。改了列名的，请改回来；不属于数据的列，请删去`
        : `${shown}：不认识“${heading}”这一列，又缺少“${original}”，像是改了列名：请改回“${original}”；不是的，请删去“${heading}”这一列`,
    );
  }
  const passed = unknown.filter(({ heading }) => filled.every((one) => one.heading !== heading));
  if (passed.length > 0)
    notices.push(
      `${shown}：不认识这些列，没有读：${quoteHeadings(passed.map(({ heading }) => heading))}`,
    );
  if (missing.length > 0)
    notices.push(`${shown}：没有这些列，数据保持原样：${quoteHeadings(missing)}`);
}

/** An unknown column is taken for a missing one if this share of its cells is known from there. */
const ALIKE = 0.5;

/** The missing column that an unknown one most likely was. */
function findOriginal(
  cells: readonly string[],
  { missing, layout, values, namesOf }: Columns,
): string | undefined {
  const rows = values.map((value) => flatten(layout, value, namesOf));
  const judged = missing.map((heading) => {
    const known = new Set(rows.map((row) => String(row.get(heading) ?? "")));
    return { heading, alike: cells.filter((cell) => known.has(cell)).length };
  });
  const [best] = judged.toSorted((a, b) => b.alike - a.alike);
  return best && best.alike >= cells.length * ALIKE ? best.heading : undefined;
}

/** Names headings in a sentence. */
const quoteHeadings = (headings: Iterable<string>): string =>
  [...headings].map((heading) => `“${heading}”`).join("");
