import { readFileSync } from "node:fs";
import path from "node:path";
import {
  getNodeValue,
  type Node,
  parseTree,
  type ParseError,
  printParseErrorCode,
} from "jsonc-parser";
import { explainSyntax } from "../check/explain-syntax.ts";
import { NOWHERE, type Problem } from "../check/problem.ts";
import { quote } from "../check/quote.ts";
import { type Explanation, explanation } from "../check/said.ts";
import { lineStarts, offsetOf, type Position, positionAt } from "./locate.ts";

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

/** Names a file as the editor sees it, with forward slashes on every system. */
const shownPath = (file: string): string =>
  path.relative(process.cwd(), file).replaceAll("\\", "/");

/** Finds members of an object that are written twice; the later would silently win. */
function* duplicateKeys(node: Node): Generator<{ key: string; offset: number }> {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    if (node.type === "object") {
      const key = String(child.children?.[0]?.value);
      if (seen.has(key)) yield { key, offset: child.offset };
      seen.add(key);
    }
    yield* duplicateKeys(child);
  }
}

/** The text of a UTF-8 file, its byte order mark kept; undefined for any other encoding. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Content that stands in for files on disk, by their names below the data folder: what an import would write. */
export type Overlay = ReadonlyMap<string, Uint8Array>;

/** Reads and parses one JSON file strictly; never throws for bad content, but lists what is wrong. */
export function readDataFile(folder: string, name: string, overlay?: Overlay): DataFile {
  const file = shownPath(path.join(folder, name));
  const unreadable = (words: Explanation): DataFile => {
    const problem = { file, ...nowhere, where: NOWHERE, ...words };
    return { file, value: undefined, problems: [problem], locate: () => nowhere };
  };
  let bytes: Uint8Array;
  try {
    bytes = overlay?.get(name) ?? readFileSync(path.join(folder, name));
  } catch {
    return unreadable(
      explanation(
        ["没有找到这个文件", "this file is missing"],
        [
          '从上一个版本恢复它；只有表是空的时候，才写成 {"records": []}',
          'Bring back its last version; only for an empty table write {"records": []}',
        ],
      ),
    );
  }
  const text = decode(bytes);
  if (text === undefined) {
    return unreadable(
      explanation(
        ["文件不是 UTF-8 编码", "the file is not UTF-8"],
        ["用编辑器另存为 UTF-8（不带 BOM）", "Save it as UTF-8 without BOM"],
      ),
    );
  }
  const starts = lineStarts(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const problems: Problem[] = errors.slice(0, 1).map((error) => ({
    file,
    ...positionAt(starts, error.offset),
    where: NOWHERE,
    ...explainSyntax(printParseErrorCode(error.error), text, error.offset),
  }));
  if (!tree || problems.length > 0)
    return { file, value: undefined, problems, locate: () => nowhere };
  for (const { key, offset } of duplicateKeys(tree)) {
    problems.push({
      file,
      ...positionAt(starts, offset),
      where: NOWHERE,
      ...explanation(
        [`字段 ${quote(key)} 在同一条里写了两次`, `the field ${quote(key)} is written twice here`],
        ["删去其中一个", "Take one of them away"],
      ),
    });
  }
  const value: unknown = getNodeValue(tree);
  return { file, value, problems, locate: (at) => positionAt(starts, offsetOf(tree, at)) };
}
