import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../data/is-record.ts";

/** An item of the new list and the item of the old that it was; one of the two is missing if it is new, or gone. */
export interface Pair {
  readonly before?: number;
  readonly after?: number;
}

/** Members that say which thing an item is about, however its other members change. */
const NAMING = ["id", "organization", "source"];

/** How much two items are the same: 3 if they are equal, else by the share of equal members; over 0 for any two. */
function likeness(a: unknown, b: unknown): number {
  if (isDeepStrictEqual(a, b)) return 3;
  if (!isRecord(a) || !isRecord(b)) return 0.01;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const same = keys.filter((key) => isDeepStrictEqual(a[key], b[key]));
  const named = NAMING.some((key) => key in a && same.includes(key));
  return 0.01 + same.length / keys.length + (named ? 1 : 0);
}

/**
 * Finds which items of a list stayed, changed, came and went, in the order of both lists, so that few lines change
 * and a reader is told of few changes.
 */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const scores = before.map((a) => after.map((b) => likeness(a, b)));
  // best[i][j] is the likeness of the best pairing of what follows item i of the old and item j of the new.
  const best = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  const bestAt = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const pairAt = (i: number, j: number): number => (scores[i]?.[j] ?? 0) + bestAt(i + 1, j + 1);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row) row[j] = Math.max(pairAt(i, j), bestAt(i + 1, j), bestAt(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const both = i < before.length && j < after.length;
    if (both && bestAt(i, j) === pairAt(i, j)) pairs.push({ before: i++, after: j++ });
    else if (j < after.length && (i === before.length || bestAt(i, j) === bestAt(i, j + 1)))
      pairs.push({ after: j++ });
    else pairs.push({ before: i++ });
  }
  return pairs;
}
