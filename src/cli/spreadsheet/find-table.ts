import { findLeaf } from "./find-leaf.ts";
import { PAIR } from "./format-sheet-csv.ts";
import type { OpenSheet } from "./open-sheets.ts";
import { fileOf, keyOf, labelOf, layoutOf, SHEET_NAMES, type SheetName } from "./sheets.ts";

/** Rows from the top in which headings are looked for: somebody may have put a title above them. */
const SEARCHED = 10;

/** Which data file a sheet is, and in which of its rows (from 0) the headings stand. */
export interface Found {
  readonly sheet: SheetName;
  readonly headingRow: number;
}

/** The heading by which the rows of a sheet are found again. */
export function keyHeadingOf(sheet: SheetName): string {
  if (sheet === "site") return PAIR.field;
  const key = keyOf(sheet);
  return layoutOf(sheet).members.get(key)?.title ?? key;
}

const textsOf = ({ rows }: OpenSheet, at: number): string[] =>
  (rows[at] ?? []).map(({ text }) => text);

const findHeadings = (open: OpenSheet, sheet: SheetName): number => {
  const key = keyHeadingOf(sheet);
  return open.rows.slice(0, SEARCHED).findIndex((_, at) => textsOf(open, at).includes(key));
};

/** Whether a sheet bears the name of a data file: `组团`, `teams`, `teams (1)`, `组团_副本`. */
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

/** Tells whether a table has a record of an id. */
export type KnowsId = (sheet: SheetName, id: string) => boolean;

/** How many rows of a sheet are records of a data file. */
function countRecords(open: OpenSheet, { sheet, headingRow }: Found, knowsId: KnowsId): number {
  const at = textsOf(open, headingRow).indexOf(keyHeadingOf(sheet));
  return open.rows.slice(headingRow + 1).filter((row) => knowsId(sheet, row[at]?.text ?? ""))
    .length;
}

/** Tells which data file a sheet is, by its name or else by its headings and ids; undefined if it is none. */
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
    // The key is in every table; one more column must be known.
    .filter(({ found, known }) => found.sheet === "site" || known > 1)
    .toSorted((a, b) => b.records - a.records || b.known - a.known);
  const [best, next] = judged;
  const isAlone = best?.records !== next?.records || best?.known !== next?.known;
  return isAlone ? best?.found : undefined;
}

/** Whether a sheet bears the name of a data file but lacks the column by which rows are found again. */
export function lacksKey(open: OpenSheet): SheetName | undefined {
  return SHEET_NAMES.find((sheet) => isNamed(open, sheet) && findHeadings(open, sheet) === -1);
}
