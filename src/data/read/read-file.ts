import { readFileSync } from "node:fs";
import path from "node:path";
import { NOWHERE, type Problem } from "../check/problem.ts";
import { explanation } from "../check/said.ts";
import { diagnoseSyntax } from "../syntax/diagnose-syntax.ts";
import type { Fault } from "../syntax/fault.ts";
import { scanJson } from "../syntax/scan-json.ts";
import { SYNTAX } from "../syntax/syntax-words.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { createLocator, lineStarts, type Position, positionAt } from "./locate.ts";

/** A data file as read: its value, and a way from a path inside it to a line and column. */
export interface DataFile {
  /** Path as an editor knows it: relative to the working folder. */
  readonly file: string;
  /** The parsed value; undefined where the file is missing or not JSON. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly locate: (path: readonly PropertyKey[]) => Position;
}

const nowhere = { line: 0, column: 0 };

const MISSING = explanation(
  ["没有找到这个文件", "this file is missing"],
  [
    '从上一个版本恢复它；只有表是空的时候，才写成 {"records": []}',
    'Bring back its last version; only for an empty table write {"records": []}',
  ],
);

/** Names a file as the editor sees it, with forward slashes on every system. */
export const shownPath = (file: string): string =>
  path.relative(process.cwd(), file).replaceAll("\\", "/");

/** The value of a text that is JSON, undefined of any other: no sound JSON gives undefined. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Content that stands in for files on disk, by their names below the data folder: what an import would write. */
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

/** Reads one JSON file of a data folder; an overlay stands in for the disk. */
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
