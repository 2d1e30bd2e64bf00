/** What differs between two values, and how an editor is told of it. */
import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../data/values.ts";
import { below, type Field } from "./field.ts";
import { labelOf, type SheetName } from "./sheets.ts";
import { flatten, type NamesOf, showCell, type Shown } from "./show-cell.ts";

/** What an import does to one record. */
export interface RecordChange {
  readonly sheet: SheetName;
  readonly kind: "changed" | "added" | "removed";
  /** Empty for a file that is no table. */
  readonly id: string;
  readonly name: string;
  readonly changes: readonly Change[];
}

/** The place of a record in the imported sheets, for problems that the check finds in it. */
export interface RowPlace {
  /** What messages call the sheet. */
  readonly shown: string;
  /** The row's number, from 1; undefined for a sheet with one member per row. */
  readonly row: number | undefined;
  /** The numbers of the column groups that became the items of a list, by the list's heading. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

/** A change of one member, as its cells show it: empty text if there was, or is, nothing. */
interface Change {
  readonly heading: string;
  readonly was: Shown;
  readonly is: Shown;
}

/** The changes between two values of a field, member by member. Items of lists are compared with the most similar. */
export function compareValues(
  field: Field,
  before: unknown,
  after: unknown,
  namesOf: NamesOf,
  heading = "",
): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (field.shape === "leaf") {
    return [
      { heading, was: showCell(field, before, namesOf), is: showCell(field, after, namesOf) },
    ];
  }
  if (field.shape === "list") {
    const [old, next] = [before, after].map((list): unknown[] => (Array.isArray(list) ? list : []));
    return alignLists(old ?? [], next ?? []).flatMap((pair) => {
      const [a, b] = [old?.[pair.before ?? -1], next?.[pair.after ?? -1]];
      const name = `${heading}${(pair.after ?? pair.before ?? 0) + 1}`;
      return a === undefined || b === undefined
        ? [{ heading: name, was: sumUp(field.item, a, namesOf), is: sumUp(field.item, b, namesOf) }]
        : compareValues(field.item, a, b, namesOf, name);
    });
  }
  if (before === null || after === null)
    return [{ heading, was: sumUp(field, before, namesOf), is: sumUp(field, after, namesOf) }];
  const [a, b] = [before, after].map((value) => (isRecord(value) ? value : {}));
  return [...field.members].flatMap(([key, member]) =>
    compareValues(member, a?.[key], b?.[key], namesOf, below(heading, member.title)),
  );
}

/** All cells of a value in one line; empty text if there are none. */
export const sumUp = (field: Field, value: unknown, namesOf: NamesOf): string =>
  [...flatten(field, value, namesOf).values()].join("，");

/** The places of an item in the old and the new list; one is missing if the item was added or removed. */
interface Pair {
  readonly before?: number;
  readonly after?: number;
}

/**
 * Pairs the items of two lists, in the order of both, so that as much as possible stays the same: an import then
 * changes few lines and tells of few changes.
 */
export function alignLists(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const scores = before.map((a) => after.map((b) => likeness(a, b)));
  // best[i][j] is the likeness of the best pairing of the old items from i on with the new items from j on.
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

/** Members that identify an item even if all its others change. */
const NAMING = ["id", "organization", "source"];

/** How alike two items are: 3 if they are equal, else by the share of equal members; always above 0. */
function likeness(a: unknown, b: unknown): number {
  if (isDeepStrictEqual(a, b)) return 3;
  if (!isRecord(a) || !isRecord(b)) return 0.01;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const same = keys.filter((key) => isDeepStrictEqual(a[key], b[key]));
  const named = NAMING.some((key) => key in a && same.includes(key));
  return 0.01 + same.length / keys.length + (named ? 1 : 0);
}

/** The difference that an import makes, record by record, as an editor reads it. */
export function formatChanges(changes: readonly RecordChange[]): string {
  const count = (kind: RecordChange["kind"]): number =>
    changes.filter((change) => change.kind === kind).length;
  const parts = [
    ["改动", count("changed")],
    ["新增", count("added")],
    ["删去", count("removed")],
  ] as const;
  const summary = parts.flatMap(([word, number]) => (number > 0 ? [`${word} ${number} 条`] : []));
  return `${changes.map(formatRecord).join("\n")}\n\n共${summary.join("，")}。`;
}

function formatRecord(change: RecordChange): string {
  const { kind, changes } = change;
  const [only] = changes;
  if (kind === "removed") return `- 删去 ${titleOf(change)}`;
  if (kind === "added") {
    const filled = changes.map(({ heading, is }) => `    ${heading}: ${show(is)}`);
    return [`+ 新增 ${titleOf(change)}`, ...filled].join("\n");
  }
  if (only && changes.length === 1) return `  ${titleOf(change)} › ${formatChange(only).trim()}`;
  return [`  ${titleOf(change)}`, ...changes.map(formatChange)].join("\n");
}

/** What an editor calls a record. */
export const titleOf = ({ sheet, id, name }: Pick<RecordChange, "sheet" | "id" | "name">): string =>
  [labelOf(sheet), id, name].filter(Boolean).join(" ");

/** A change on a line of its own. */
export function formatChange({ heading, was, is }: Change): string {
  const [old, next] =
    was === "" || is === "" ? [show(was), show(is)] : shorten(String(was), String(is));
  return `    ${heading}: ${old} → ${next}`;
}

const show = (shown: Shown): string => (shown === "" ? "（空）" : String(shown));

/** Both texts of a change, shortened to the part that differs. */
function shorten(was: string, is: string): [string, string] {
  const [a, b] = [Array.from(was), Array.from(is)];
  if (a.length <= 40 && b.length <= 40) return [was, is];
  const start = Math.max(0, commonStart(a, b) - CONTEXT);
  const end = Math.max(
    0,
    commonStart(a.slice(start).reverse(), b.slice(start).reverse()) - CONTEXT,
  );
  const cut = (text: readonly string[]): string =>
    (start > 0 ? "…" : "") + text.slice(start, text.length - end).join("") + (end > 0 ? "…" : "");
  return [cut(a), cut(b)];
}

/** Characters that are shown on either side of the part that differs. */
const CONTEXT = 12;

/** How many characters two texts begin with alike. */
function commonStart(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((character, index) => character !== b[index]);
  return at === -1 ? a.length : at;
}
