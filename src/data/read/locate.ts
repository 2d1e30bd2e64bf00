import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";

/** Lines and columns of a text, 1-based, columns in characters as editors count them. */
export interface Position {
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

/** The offset of the value at a path, or of its nearest ancestor that exists. */
function offsetOf(tree: Node | undefined, path: readonly PropertyKey[]): number {
  if (!tree) return 0;
  for (let length = path.length; length > 0; length -= 1) {
    const keys = path.slice(0, length).map((key) => (typeof key === "symbol" ? "" : key));
    const node = findNodeAtLocation(tree, keys);
    if (node) return node.offset;
  }
  return tree.offset;
}

/**
 * Finds the places of paths in a sound text. A tree is built of one record alone, when a place in it is asked for, and
 * the last one is kept: problems come record by record. So a fault in every record of a large file stays linear.
 *
 * @param records where the items of the list `records` begin
 */
export function createLocator(
  text: string,
  records: readonly number[],
): (path: readonly PropertyKey[]) => Position {
  let starts: readonly number[] | undefined;
  let whole: Node | undefined;
  let last: { readonly index: number; readonly tree: Node | undefined } | undefined;
  const inRecord = (index: number, start: number, path: readonly PropertyKey[]): number => {
    if (last?.index !== index) {
      last = { index, tree: parseTree(text.slice(start, records[index + 1] ?? text.length)) };
    }
    return start + offsetOf(last.tree, path);
  };
  return (path) => {
    starts ??= lineStarts(text);
    const [list, index, ...inside] = path;
    const start = list === "records" && typeof index === "number" ? records[index] : undefined;
    if (typeof index === "number" && start !== undefined)
      return positionAt(starts, inRecord(index, start, inside));
    whole ??= parseTree(text);
    return positionAt(starts, offsetOf(whole, path));
  };
}
