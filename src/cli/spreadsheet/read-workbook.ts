import { type Cell, type CellValue, rangeRef, readXlsx } from "hucre/xlsx";
import type { SheetCell } from "./sheet-cell.ts";

/** A sheet of a workbook as rows of cells; row 1 of the sheet is the first. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: SheetCell[][];
  /** Cells that were joined to one (`A2:A4`): all but the first have lost what they said. */
  readonly merged: readonly string[];
}

/** Whether a date is shown as year and month alone (`yyyy年m月`, `mmm-yy`). */
const showsNoDay = (cell: Cell | undefined): boolean =>
  cell?.style?.numFmt !== undefined && !/d/iu.test(cell.style.numFmt);

/** Whether a cell holds what a formula gives when it fails. */
const isBroken = (text: string, cell: Cell | undefined): boolean =>
  cell?.type === "error" || (cell?.formula !== undefined && /^#[A-Z0-9/]+[!?]?$/u.test(text));

function cellOf(value: CellValue | undefined, cell: Cell | undefined): SheetCell {
  const text = String(value ?? "").trim();
  if (isBroken(text, cell)) return { text, broken: true };
  if (!(value instanceof Date)) return { text };
  return {
    text: "",
    date: {
      year: value.getUTCFullYear(),
      month: value.getUTCMonth() + 1,
      day: value.getUTCDate(),
      wholeMonth: showsNoDay(cell),
    },
  };
}

/**
 * The sheets of a workbook that Excel, WPS or LibreOffice saved.
 *
 * @throws if the bytes are no workbook
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets.map(({ name, rows, cells, merges = [] }) => ({
    name,
    merged: merges.map(({ startRow, startCol, endRow, endCol }) =>
      rangeRef(startRow, startCol, endRow, endCol),
    ),
    rows: Array.from(rows, (row: CellValue[] | undefined, at) =>
      Array.from(row ?? [], (value, column) => cellOf(value, cells?.get(`${at},${column}`))),
    ),
  }));
}
