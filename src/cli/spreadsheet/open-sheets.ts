import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { ImportError } from "./import-error.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { SheetCell } from "./sheet-cell.ts";

/** A sheet that an editor hands in. */
export interface OpenSheet {
  /** The sheet's name, or the CSV file's without its ending. */
  readonly name: string;
  /** What messages call it. */
  readonly shown: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Cells that were joined to one, as `A2:A4`. */
  readonly merged?: readonly string[];
}

const CSV = /\.(?:csv|txt|tsv)$/iu;

async function openCsv(file: string): Promise<OpenSheet> {
  const name = path.basename(file);
  const shown = `文件“${name}”`;
  return {
    name: name.replace(CSV, ""),
    shown,
    rows: readCsv(await readFile(file), shown),
  };
}

/** How an old workbook (.xls) begins, and one that a password locks. */
const OLD = "d0cf11e0";

async function openWorkbook(file: string): Promise<OpenSheet[]> {
  const bytes = await readFile(file);
  if (bytes.subarray(0, 4).toString("hex") === OLD)
    throw new ImportError(
      `打不开 ${file}：它是旧的 .xls 工作簿，或者加了密码。请在表格软件里去掉密码，另存为“Excel 工作簿（*.xlsx）”。`,
    );
  try {
    const sheets = await readWorkbook(bytes);
    return sheets.map((sheet) => ({ ...sheet, shown: `表“${sheet.name}”` }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(
      `打不开 ${file}：它不是 xlsx 工作簿，或者没有保存完整（${reason}）。请在表格软件里另存为“Excel 工作簿（*.xlsx）”。`,
    );
  }
}

/**
 * Opens what an editor hands in: a workbook, a CSV file, or a folder of CSV files.
 *
 * @throws ImportError if it is none of these
 */
export async function openSheets(file: string): Promise<OpenSheet[]> {
  const status = await stat(file).catch(() => undefined);
  if (!status) throw new ImportError(`没有找到 ${file}`);
  if (status.isDirectory()) {
    const names = (await readdir(file)).filter((name) => CSV.test(name) && !name.startsWith("."));
    if (names.length === 0) throw new ImportError(`文件夹 ${file} 里没有 CSV 文件`);
    return Promise.all(names.toSorted().map((name) => openCsv(path.join(file, name))));
  }
  if (CSV.test(file)) return [await openCsv(file)];
  return openWorkbook(file);
}
