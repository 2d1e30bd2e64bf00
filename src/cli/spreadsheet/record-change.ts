import type { Change } from "./compare-values.ts";
import type { SheetName } from "./sheets.ts";

/** What an import does to one record. */
export interface RecordChange {
  readonly sheet: SheetName;
  readonly kind: "changed" | "added" | "removed";
  /** Empty for a file that is no table. */
  readonly id: string;
  readonly name: string;
  readonly changes: readonly Change[];
}

/** Where a record stands in what was handed in, for problems that the check finds in it. */
export interface RowPlace {
  /** What messages call the sheet. */
  readonly shown: string;
  /** As spreadsheets count, from 1; undefined where every member has its own row. */
  readonly row: number | undefined;
  /** Which numbered groups of columns became the items of a list. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}
