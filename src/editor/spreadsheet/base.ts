/**
 * What an export was made from, so that an import can tell an editor's changes from those that others have made since.
 * A workbook has it in a hidden sheet, on whatever machine it is opened. A CSV file has room only for a name of it, by
 * which git gives it back; without git, or elsewhere, that it was another can still be told.
 */
import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";
import type { WriteSheet } from "hucre/xlsx";
import { runGit } from "../release/history.ts";
import type { OpenSheet } from "./open-sheets.ts";

/** Name of the hidden sheet. */
export const BASE_SHEET = "导出时的数据";

const KEPT = "这个表记着导出时的数据，导入时靠它认出哪些格子是你改的，请不要动，也不要删。";

/** Less than the most characters that a cell holds. */
const CHUNK = 30_000;

/** The hidden sheet: a row for each data file, with its name and its compressed content. */
export function baseSheet(files: ReadonlyMap<string, Uint8Array>): WriteSheet {
  const rows = [...files].map(([name, bytes]) => {
    const packed = deflateSync(bytes, { level: 9 }).toString("base64");
    return [name, ...(packed.match(new RegExp(`.{1,${CHUNK}}`, "gu")) ?? [])];
  });
  return { name: BASE_SHEET, veryHidden: true, rows: [[KEPT], ...rows] };
}

/** The content of a data file when a workbook was exported; undefined if the workbook does not tell. */
function findInWorkbook(sheets: readonly OpenSheet[], name: string): Uint8Array | undefined {
  const rows = sheets.find((sheet) => sheet.name === BASE_SHEET)?.rows ?? [];
  const row = rows.find(([first]) => first?.text === name);
  if (!row) return undefined;
  try {
    const packed = row.slice(1).map(({ text }) => text);
    return inflateSync(Buffer.from(packed.join(""), "base64"));
  } catch {
    return undefined;
  }
}

const LENGTH = 16;

/** The name that git gives to a content. */
const nameOf = (bytes: Uint8Array): string =>
  createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex").slice(0, LENGTH);

/** Keeps a content under its name: the store of git holds also what nobody has committed, for some weeks. */
function keep(folder: string, bytes: Uint8Array): string {
  runGit(folder, ["hash-object", "-w", "--stdin"], bytes);
  return nameOf(bytes);
}

const HEADING = /^导出自 ([0-9a-f]{16})$/u;

/** Whether a column of a CSV file is none but says what the file was made from. */
export const isBaseHeading = (heading: string): boolean => HEADING.test(heading);

/** The heading that says what a CSV file is made from, and is the only cell of its column. */
export const baseHeading = (folder: string, bytes: Uint8Array): string =>
  `导出自 ${keep(folder, bytes)}`;

/**
 * What a sheet was exported from.
 *
 * @param sheets all sheets of the import
 * @param file the data file, as it is now
 * @returns undefined if the sheet does not tell, or what it tells of is not to be found
 */
export function findBase(
  open: OpenSheet,
  sheets: readonly OpenSheet[],
  folder: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Uint8Array | undefined {
  const headings = open.rows.flatMap((row) => row.map(({ text }) => HEADING.exec(text)?.[1] ?? ""));
  const wanted = headings.find((name) => name !== "");
  if (wanted === undefined) return findInWorkbook(sheets, file.name);
  if (wanted === nameOf(file.bytes)) return file.bytes;
  const found = runGit(folder, ["cat-file", "blob", wanted]);
  return found === null ? undefined : new TextEncoder().encode(found);
}
