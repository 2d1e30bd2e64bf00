/** Reads a record from a row, compared with the record that the data has. */
import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../data/values.ts";
import { below, type Field, type Group, JOINT, type Leaf, type List } from "./field.ts";
import type { SheetCell } from "./open-sheets.ts";
import { readCell, UnreadableCell } from "./read-cell.ts";
import { isMangled } from "./read-date.ts";
import { flatten, type NamesOf, showCell, type Shown, SILENCE } from "./show-cell.ts";

/**
 * The value of a field by a row. A part that the row does not change, or has no columns for, stays the same object, so
 * that `===` tells whether anything changed. Cells that cannot be read are added to the row's problems.
 *
 * @param old the value in the data; undefined for a new record
 */
export function readField(field: Field, heading: string, old: unknown, row: Row): unknown {
  if (field.shape === "leaf") return readLeaf(field, heading, old, row);
  if (row.below(heading).length === 0 && field.shape === "group") return old;
  return field.shape === "group"
    ? readGroup(field, heading, old, row)
    : readList(field, heading, old, row);
}

function readLeaf(leaf: Leaf, heading: string, old: unknown, row: Row): unknown {
  const cell = row.cells.get(heading);
  if (!cell) return old;
  const shown = showCell(leaf, old, row.namesOf);
  if (isEmpty(cell)) {
    if (shown === "" && old !== undefined) return old;
    if (leaf.nullable && !leaf.optional) row.complain(heading, NEEDED);
    return emptyOf(leaf);
  }
  if (isUnchanged(leaf, shown, cell)) return old;
  try {
    const value = readCell(leaf, cell, row.namesOf);
    return isDeepStrictEqual(value, old) ? old : value;
  } catch (error) {
    if (!(error instanceof UnreadableCell)) throw error;
    row.complain(heading, error.message);
    return old;
  }
}

const NEEDED = `空着了；来源没有说的，写“${SILENCE}”`;

/** A list of ids or words that may not be left out is written as an empty list. */
const emptyOf = ({ type, optional }: Leaf): unknown =>
  !optional && (type.is === "texts" || type.is === "refs") ? [] : undefined;

function readGroup(group: Group, heading: string, old: unknown, row: Row): unknown {
  const filled = row.below(heading).filter((cell) => !isEmpty(cell));
  if (group.nullable) {
    if (filled.length === 0 && !group.optional) row.complain(heading, NEEDED);
    const silent = filled.some(({ text }) => text === SILENCE);
    if (silent && filled.some(({ text }) => text !== SILENCE)) {
      row.complain(heading, `一格写了“${SILENCE}”，另一格又有内容；两样只能留一样`);
    }
    if (silent || filled.length === 0) return null;
  }
  const before = isRecord(old) ? old : {};
  const after = new Map(Object.entries(before));
  for (const [key, member] of group.members) {
    const value = readField(member, below(heading, member.title), before[key], row);
    if (value === undefined) after.delete(key);
    else after.set(key, value);
  }
  const keys = Object.keys(before);
  const isSame = after.size === keys.length && keys.every((key) => after.get(key) === before[key]);
  if (isSame && (isRecord(old) || after.size === 0)) return old;
  // An empty group is kept only if it is required and none of its members is.
  const mayBeEmpty =
    !group.optional && [...group.members.values()].every(({ optional }) => optional);
  return after.size === 0 && !mayBeEmpty ? undefined : Object.fromEntries(after);
}

function readList(list: List, heading: string, old: unknown, row: Row): unknown {
  const before: readonly unknown[] = Array.isArray(old) ? old : [];
  const numbers: number[] = [];
  const after: unknown[] = [];
  const count = Math.max(before.length, row.groupsOf(heading));
  for (let number = 1; number <= count; number += 1) {
    const name = `${heading}${number}`;
    const item = before[number - 1];
    const cells = row.below(name);
    const isGone =
      cells.every(isEmpty) && (item === undefined || showsIn(list.item, name, item, row));
    if (isGone) continue;
    numbers.push(number);
    after.push(readField(list.item, name, item, row));
  }
  row.numbers.set(heading, numbers);
  const isSame = before.length === after.length && before.every((item, at) => item === after[at]);
  if (isSame && Array.isArray(old)) return old;
  return after.length === 0 && list.optional ? undefined : after;
}

/** Whether the sheet has a column for any part of an item. Only then do empty cells mean that it was removed. */
function showsIn(field: Field, heading: string, item: unknown, row: Row): boolean {
  return [...flatten(field, item, row.namesOf, heading).keys()].some((name) => row.cells.has(name));
}

/** The cells of a row by heading, and what reading them found. */
export class Row {
  /** The numbers of the column groups that became the items of a list, by the list's heading. */
  readonly numbers = new Map<string, number[]>();
  /** The cells that cannot be read. */
  readonly problems: { readonly heading: string; readonly message: string }[] = [];
  readonly cells: ReadonlyMap<string, SheetCell>;
  readonly namesOf: NamesOf;

  constructor(cells: ReadonlyMap<string, SheetCell>, namesOf: NamesOf) {
    this.cells = cells;
    this.namesOf = namesOf;
  }

  complain(heading: string, message: string): void {
    this.problems.push({ heading, message });
  }

  /** The cells of the columns at and below a heading. */
  below(heading: string): SheetCell[] {
    return [...this.cells].flatMap(([name, cell]) =>
      heading === "" || name === heading || name.startsWith(heading + JOINT) ? [cell] : [],
    );
  }

  /** How many numbered groups of columns the sheet has for a list. */
  groupsOf(heading: string): number {
    const numbers = [...this.cells.keys()].map((name) =>
      name.startsWith(heading) ? Number.parseInt(name.slice(heading.length), 10) : 0,
    );
    return Math.max(0, ...numbers.filter((number) => number > 0));
  }
}

export const isEmpty = ({ text, date }: SheetCell): boolean => text === "" && date === undefined;

/** Whether a cell still has the value that was exported, even if a spreadsheet changed its form. */
export function isUnchanged({ type }: Leaf, shown: Shown, cell: SheetCell): boolean {
  if (cell.broken) return false;
  if (cell.date) return isMangled(String(shown), cell);
  if (typeof shown === "number")
    return cell.text !== "" && rounded(shown) === rounded(Number(cell.text));
  const old = shown.trim();
  if (old === cell.text || (DATED.has(type.is) && isMangled(old, cell))) return true;
  return cell.lossy === true && isLossy(old, cell.text);
}

/** Digits of a number that a spreadsheet keeps. */
const PRECISION = 15;

const rounded = (value: number): number => Number(value.toPrecision(PRECISION));

/** Whether `text` is `old` with `?` for characters that the encoding lacks (`??` for one of two UTF-16 units). */
function isLossy(old: string, text: string): boolean {
  if (!text.includes("?")) return false;
  const units = Array.from(old, (character) => {
    const same = character.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
    return /[\u0000-\u007f]/u.test(character) ? same : `(?:${same}|\\?{1,2})`;
  });
  return new RegExp(`^${units.join("")}$`, "u").test(text);
}

/** Types whose cells spreadsheets may convert to dates, even if the cells are formatted as text. */
const DATED: ReadonlySet<string> = new Set(["date", "amount"]);
