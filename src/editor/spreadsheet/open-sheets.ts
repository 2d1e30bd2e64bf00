/** Opens the workbooks and CSV files that an editor imports, as Excel, WPS and LibreOffice save them. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { dsvFormat } from "d3";
import { type Cell, type CellValue, rangeRef, readXlsx } from "hucre/xlsx";
import { LOST_CHARACTER } from "../../data/schema/fields/text.ts";
import { CommandError } from "../command.ts";
import { unguardCell } from "./sheets.ts";

/** A sheet that an editor imports. */
export interface OpenSheet {
  /** The sheet's name, or the CSV file's without its ending. */
  readonly name: string;
  /** What messages call it. */
  readonly shown: string;
  /** Row 1 of the sheet is the first. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Cells that were joined to one (`A2:A4`): all but the first have lost what they said. */
  readonly merged?: readonly string[];
}

/** A cell as a spreadsheet gave it back. */
export interface SheetCell {
  /** Its text, without blanks at the ends; a number as JavaScript writes it; empty for a date. */
  readonly text: string;
  /** A day that the spreadsheet took the cell for. */
  readonly date?: CalendarDay;
  /** Whether a formula gave an error instead of a value. */
  readonly broken?: boolean;
  /** Whether the file's encoding may have put `?` for characters that it does not have. */
  readonly lossy?: boolean;
}

/** A day of the calendar; `wholeMonth` where the cell showed year and month alone. */
interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly wholeMonth: boolean;
}

const CSV = /\.(?:csv|txt|tsv)$/iu;

/**
 * Opens a workbook, a CSV file, or a folder of CSV files.
 *
 * @throws CommandError if it is none of these
 */
export async function openSheets(file: string): Promise<OpenSheet[]> {
  const status = await stat(file).catch(() => undefined);
  if (!status) throw new CommandError(`没有找到 ${file}`);
  if (status.isDirectory()) {
    const names = (await readdir(file)).filter((name) => CSV.test(name) && !name.startsWith("."));
    if (names.length === 0) throw new CommandError(`文件夹 ${file} 里没有 CSV 文件`);
    return Promise.all(names.toSorted().map((name) => openCsv(path.join(file, name))));
  }
  if (CSV.test(file)) return [await openCsv(file)];
  return openWorkbook(file);
}

async function openCsv(file: string): Promise<OpenSheet> {
  const name = path.basename(file);
  const shown = `文件“${name}”`;
  return {
    name: name.replace(CSV, ""),
    shown,
    rows: readCsv(await readFile(file), shown),
  };
}

/** The first bytes of an old workbook (.xls), and of one with a password. */
const OLD = "d0cf11e0";

async function openWorkbook(file: string): Promise<OpenSheet[]> {
  const bytes = await readFile(file);
  if (bytes.subarray(0, 4).toString("hex") === OLD)
    throw new CommandError(
      `打不开 ${file}：它是旧的 .xls 工作簿，或者加了密码。请在表格软件里去掉密码，另存为“Excel 工作簿（*.xlsx）”。`,
    );
  try {
    const sheets = await readWorkbook(bytes);
    return sheets.map((sheet) => ({ ...sheet, shown: `表“${sheet.name}”` }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `打不开 ${file}：它不是 xlsx 工作簿，或者没有保存完整（${reason}）。请在表格软件里另存为“Excel 工作簿（*.xlsx）”。`,
    );
  }
}

/**
 * The rows of a CSV file that a spreadsheet or a text editor saved.
 *
 * @param shown what messages call the file
 * @throws CommandError if characters of it are lost
 */
export function readCsv(bytes: Uint8Array, shown: string): SheetCell[][] {
  const { text, lossy } = decodeCsv(bytes);
  refuseLost(text, shown);
  const rows = dsvFormat(delimiterOf(text)).parseRows(text);
  return rows.map((row) =>
    row.map((cell) => ({ ...textCell(unguardCell(cell)), ...(lossy && { lossy }) })),
  );
}

/** What programs put between cells: commas, semicolons in countries with a decimal comma, tabs in text files. */
const DELIMITERS = [",", ";", "\t"];

/** The delimiter that divides the first line into the most cells. */
function delimiterOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Throws if characters of the text are lost. */
function refuseLost(text: string, shown: string): void {
  const at = text.indexOf(LOST_CHARACTER);
  if (at === -1) return;
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const around = text.slice(Math.max(before.lastIndexOf("\n") + 1, at - 10), at).trim();
  throw new CommandError(
    `${shown}第 ${line} 行${around === "" ? "" : `“${around}”的后面`}有损坏的字符，读不出原来是什么字。请重新输入这几个字，或重新导出，再另存为 UTF-8 的 CSV。`,
  );
}

/** A text file's content, and whether its encoding may have lost characters. */
interface Decoded {
  readonly text: string;
  readonly lossy: boolean;
}

/**
 * Decodes what spreadsheets save as CSV or as text: UTF-8 with or without a byte order mark, UTF-16 with one, and
 * GBK, which Excel writes on a Chinese Windows. Chinese text in GBK is never valid UTF-8, so the two cannot be
 * mistaken for each other. A broken byte becomes U+FFFD.
 */
function decodeCsv(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), lossy: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), lossy: false };
  } catch {
    // With the mark it is UTF-8 with a broken byte; read as GBK, every character would be wrong.
    if (first === 0xef && second === 0xbb && third === 0xbf)
      return { text: new TextDecoder("utf-8").decode(bytes), lossy: false };
    return { text: new TextDecoder("gb18030").decode(bytes), lossy: true };
  }
}

/** A cell of plain text. */
export const textCell = (text: string): SheetCell => ({ text: text.trim() });

/**
 * The sheets of a workbook that Excel, WPS or LibreOffice saved.
 *
 * @throws if the bytes are no workbook
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Omit<OpenSheet, "shown">[]> {
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

/** Whether a date is shown as year and month alone (`yyyy年m月`, `mmm-yy`). */
const showsNoDay = (cell: Cell | undefined): boolean =>
  cell?.style?.numFmt !== undefined && !/d/iu.test(cell.style.numFmt);

/** Whether a cell holds the error of a formula. */
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
