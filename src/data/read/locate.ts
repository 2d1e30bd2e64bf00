import { findNodeAtLocation, type Node } from "jsonc-parser";

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
export function offsetOf(tree: Node | undefined, path: readonly PropertyKey[]): number {
  if (!tree) return 0;
  for (let length = path.length; length > 0; length -= 1) {
    const keys = path.slice(0, length).map((key) => (typeof key === "symbol" ? "" : key));
    const node = findNodeAtLocation(tree, keys);
    if (node) return node.offset;
  }
  return tree.offset;
}
