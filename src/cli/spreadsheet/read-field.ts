import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../data/is-record.ts";
import { below } from "./columns.ts";
import type { Field, Group, Leaf, List } from "./field.ts";
import { flatten } from "./flatten.ts";
import { isUnchanged } from "./is-unchanged.ts";
import { readCell } from "./read-cell.ts";
import { isEmpty, type Row } from "./row.ts";
import { showCell } from "./show-cell.ts";
import { SILENCE } from "./silence.ts";
import { UnreadableCell } from "./unreadable-cell.ts";

/**
 * The value of a field as a row has it. What the row says nothing new about, and what it has no columns for, stays
 * the very value that it was, so that `===` tells whether anything changed. What cannot be read is told to the row.
 *
 * @param old what the data has there; undefined for a new record
 */
export function readField(field: Field, heading: string, old: unknown, row: Row): unknown {
  if (field.shape === "leaf") return readLeaf(field, heading, old, row);
  if (row.below(heading).length === 0 && field.shape === "group") return old;
  return field.shape === "group"
    ? readGroup(field, heading, old, row)
    : readList(field, heading, old, row);
}

const NEEDED = `空着了；来源没有说的，写“${SILENCE}”`;

/** A list of ids or words that may not be left out is written as an empty list. */
const emptyOf = ({ type, optional }: Leaf): unknown =>
  !optional && (type.is === "texts" || type.is === "refs") ? [] : undefined;

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
  // Nothing is left: only a group that needs no member can stand empty.
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

/** Whether any of the sheet's columns shows something of an item, so that emptying them removes it. */
function showsIn(field: Field, heading: string, item: unknown, row: Row): boolean {
  return [...flatten(field, item, row.namesOf, heading).keys()].some((name) => row.cells.has(name));
}
