/** Reads one data file: its value, what is wrong with its text, and the way from a path in it to a line. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { explanation, NOWHERE, type Problem } from "../problem.ts";
import { diagnoseSyntax } from "../syntax/diagnose-syntax.ts";
import { type Fault, SYNTAX } from "../syntax/faults.ts";
import { findValue, scanJson } from "../syntax/scan-json.ts";
import { decodeBytes } from "./decode-bytes.ts";

/** Lines and columns of a text, 1-based, columns in characters as editors count them. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns an offset into line and column; `starts` are the offsets at which lines begin. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * Finds the places of paths in a sound text, by a search within one record: a fault in every record of a large file
 * takes no longer than reading the file.
 *
 * @param records where the items of the list `records` begin
 */
function createLocator(
  text: string,
  records: readonly number[],
): (path: readonly PropertyKey[]) => Position {
  let starts: readonly number[] | undefined;
  return (path) => {
    starts ??= lineStarts(text);
    const [list, index, ...inside] = path;
    const start = list === "records" && typeof index === "number" ? records[index] : undefined;
    const offset = start === undefined ? findValue(text, 0, path) : findValue(text, start, inside);
    return positionAt(starts, offset);
  };
}

/** A data file as read: its value, and a way from a path inside it to a line and column. */
export interface DataFile {
  /** Path as an editor knows it: relative to the working folder. */
  readonly file: string;
  /** The parsed value; undefined where the file is missing or not JSON. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly locate: (path: readonly PropertyKey[]) => Position;
}

/**
 * A memory for what is found by looking at some files. While it is asked of the same files it gives the same result,
 * so that of a folder of which one file changed only the work that looks at that file is done again.
 */
export function remember<Found>() {
  const known = new WeakMap<object, { files: readonly object[]; found: Found }>();
  return (files: readonly object[], find: () => Found): Found => {
    const [first] = files;
    if (!first) return find();
    const last = known.get(first);
    if (last?.files.every((file, index) => file === files[index])) return last.found;
    const found = find();
    known.set(first, { files, found });
    return found;
  };
}

const nowhere = { line: 0, column: 0 };

const MISSING = explanation(
  ["没有找到这个文件", "this file is missing"],
  [
    '从上一个版本恢复它；只有表是空的时候，才写成 {"records": []}',
    'Restore its last version; write {"records": []} only for an empty table',
  ],
);

/** The path of a file as an editor sees it, with forward slashes on every system. */
export const shownPath = (file: string): string =>
  path.relative(process.cwd(), file).replaceAll("\\", "/");

/** The value of a JSON text, which is never undefined; undefined if the text is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Content in place of files on disk, by their names below the data folder: what an import would write. */
export type Overlay = ReadonlyMap<string, Uint8Array>;

/** Parses the bytes of one JSON file strictly; never throws for bad content, but lists what is wrong. */
export function parseDataFile(file: string, bytes: Uint8Array): DataFile {
  const { text, fault } = decodeBytes(bytes);
  const tell = (faults: readonly Fault[]): Problem[] => {
    const starts = faults.length > 0 ? lineStarts(text) : [];
    return faults.map(({ offset, words }) => ({
      file,
      ...positionAt(starts, offset),
      where: NOWHERE,
      ...words,
    }));
  };
  const unreadable = (faults: readonly Fault[]): DataFile => {
    const known = faults.length > 0 ? faults : [{ offset: 0, words: SYNTAX.other }];
    return { file, value: undefined, problems: tell(known), locate: () => nowhere };
  };
  if (fault) return unreadable([fault]);
  const value = parse(text);
  if (value === undefined) return unreadable(diagnoseSyntax(text));
  const { faults, records } = scanJson(text);
  if (faults.some(({ words }) => words === SYNTAX.tooDeep)) return unreadable(faults);
  return { file, value, problems: tell(faults), locate: createLocator(text, records) };
}

/** Reads one JSON file of a data folder, from an overlay if it has the file. */
export function readDataFile(folder: string, name: string, overlay?: Overlay): DataFile {
  const file = shownPath(path.join(folder, name));
  let bytes: Uint8Array;
  try {
    bytes = overlay?.get(name) ?? readFileSync(path.join(folder, name));
  } catch {
    const problem = { file, ...nowhere, where: NOWHERE, ...MISSING };
    return { file, value: undefined, problems: [problem], locate: () => nowhere };
  }
  return parseDataFile(file, bytes);
}
