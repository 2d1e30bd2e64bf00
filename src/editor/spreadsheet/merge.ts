/** Joins what two people made of one value: what a sheet says, and what the file has become since the export. */
import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../data/values.ts";
import { alignLists, sumUp } from "./changes.ts";
import { below, type Field, type List } from "./field.ts";
import type { NamesOf } from "./show-cell.ts";

/** A value in three states. */
export interface Versions {
  /** As it was exported. */
  readonly base: unknown;
  /** As the data file has it now. */
  readonly file: unknown;
  /** As the sheet has it. */
  readonly sheet: unknown;
}

/** Whose change is taken where both changed the same. */
export type Side = "file" | "sheet";

/** A part that both changed, each in another way; what its cells show in the three states. */
export interface Conflict extends Record<keyof Versions, string> {
  readonly heading: string;
}

/** What joining the versions of one record needs, and what it finds. */
export class Merge {
  readonly conflicts: Conflict[] = [];
  /** The numbers of the column groups of each list's items; 0 for an item that the sheet does not have. */
  readonly numbers: Map<string, readonly number[]>;
  readonly #namesOf: NamesOf;
  readonly #choose: (heading: string) => Side | undefined;

  /**
   * @param numbers the same for the lists as the sheet has them
   * @param choose whose change is taken at a heading; the file's if that is not known yet
   */
  constructor(
    numbers: ReadonlyMap<string, readonly number[]>,
    namesOf: NamesOf,
    choose: (heading: string) => Side | undefined,
  ) {
    this.numbers = new Map(numbers);
    this.#namesOf = namesOf;
    this.#choose = choose;
  }

  /** The value with the changes of both. A part that one of them left alone is as the other has it. */
  join(field: Field, versions: Versions, heading = ""): unknown {
    const alone = changedAlone(versions);
    if (alone) return versions[alone];
    const { base, file, sheet } = versions;
    if (field.shape === "group" && isRecord(file) && isRecord(sheet)) {
      const was = isRecord(base) ? base : {};
      const keys = new Set([...Object.keys(file), ...Object.keys(sheet)]);
      const members = [...keys].flatMap((key): [string, unknown][] => {
        const member = field.members.get(key);
        const inner = { base: was[key], file: file[key], sheet: sheet[key] };
        // What no cell shows is as the file has it.
        const value = member ? this.join(member, inner, below(heading, member.title)) : inner.file;
        return value === undefined ? [] : [[key, value]];
      });
      return Object.fromEntries(members);
    }
    if (field.shape === "list" && [file, sheet].every(isListOrNone))
      return this.#joinLists(field, versions, heading);
    return this.settle(field, versions, heading);
  }

  /** Takes one of two changes of the same, and tells of both if nobody has chosen yet. */
  settle(field: Field, versions: Versions, heading: string): unknown {
    const side = this.#choose(heading);
    const show = (value: unknown): string => sumUp(field, value, this.#namesOf);
    const { base, file, sheet } = versions;
    if (side === undefined)
      this.conflicts.push({ heading, base: show(base), file: show(file), sheet: show(sheet) });
    return side === "sheet" ? sheet : file;
  }

  #joinLists(list: List, versions: Versions, heading: string): unknown {
    const [base, file, sheet] = [versions.base, versions.file, versions.sheet].map(asList);
    const numbers = this.numbers.get(heading) ?? (sheet ?? []).map((_, at) => at + 1);
    const entries = pairItems(base ?? [], file ?? [], sheet ?? [], numbers);
    if (!entries) return this.settle(list, versions, heading);
    const joined = entries.flatMap(({ at, of }) => {
      const number =
        (at.sheet === undefined ? undefined : numbers[at.sheet]) ?? (at.base ?? -1) + 1;
      const value = this.#joinItems(list.item, of, `${heading}${number}`);
      return value === undefined ? [] : [{ value, number }];
    });
    this.numbers.set(
      heading,
      joined.map(({ number }) => number),
    );
    return joined.length === 0 && list.optional ? undefined : joined.map(({ value }) => value);
  }

  /** An item that one of them took out, or made another one, is joined with no change of what it was. */
  #joinItems(item: Field, versions: Versions, heading: string): unknown {
    const { base, file, sheet } = versions;
    if (base === undefined && (file === undefined || sheet === undefined)) return file ?? sheet;
    const isSame = [file, sheet].every((one) => one !== undefined && nameOf(one) === nameOf(base));
    if (base === undefined || isSame) return this.join(item, versions, heading);
    const alone = changedAlone(versions);
    return alone ? versions[alone] : this.settle(item, versions, heading);
  }
}

/** The state that has all changes: the other was left as it was, or both were changed alike. */
function changedAlone({ base, file, sheet }: Versions): Side | undefined {
  if (isDeepStrictEqual(sheet, base) || isDeepStrictEqual(sheet, file)) return "file";
  return isDeepStrictEqual(file, base) ? "sheet" : undefined;
}

const isListOrNone = (value: unknown): boolean => value === undefined || Array.isArray(value);

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Members that say which item of a list one is, whatever else changes. */
const NAMING = ["id", "organization", "adcode"];

/** Which item of its list a value is; undefined if it does not say so itself. */
function nameOf(item: unknown): unknown {
  if (!isRecord(item)) return item;
  const key = NAMING.find((one) => item[one] !== undefined);
  return key === undefined ? undefined : item[key];
}

/** The place of one item in each state of its list; undefined where it is not in it. */
type Place = Readonly<Record<keyof Versions, number | undefined>>;

/** An item in the three states of its list. */
interface Entry {
  readonly at: Place;
  readonly of: Versions;
}

/**
 * The items of all three states of a list, in the order of the file, or of the sheet if it was moved there alone.
 *
 * @param numbers of the column groups that the sheet's items stand in
 * @returns undefined if both moved items
 */
function pairItems(
  base: readonly unknown[],
  file: readonly unknown[],
  sheet: readonly unknown[],
  numbers: readonly number[],
): Entry[] | undefined {
  const origins = { file: originsOf(base, file), sheet: originsOf(base, sheet, numbers) };
  const lists = { base, file, sheet };
  const isMoved = !isInOrder(origins.sheet);
  if (isMoved && !isInOrder(origins.file)) return undefined;
  const [lead, other] = isMoved ? (["sheet", "file"] as const) : (["file", "sheet"] as const);
  const placeOf = (origin?: number, inLead?: number, inOther?: number): Place =>
    isMoved
      ? { base: origin, sheet: inLead, file: inOther }
      : { base: origin, file: inLead, sheet: inOther };
  const places = lists[lead].map((item, at) => {
    const origin = origins[lead][at];
    const twin = lists[other].findIndex((one, place) =>
      origin === undefined
        ? origins[other][place] === undefined && isTwin(one, item)
        : origins[other][place] === origin,
    );
    return placeOf(origin, at, twin === -1 ? undefined : twin);
  });
  for (const at of lists[other].keys()) {
    if (places.some((place) => place[other] === at)) continue;
    const before = places.findLastIndex((place) => (place[other] ?? at) < at);
    // What the other added there comes first.
    const next = places.findIndex(({ base: old }, place) => place > before && old !== undefined);
    places.splice(
      next === -1 ? places.length : next,
      0,
      placeOf(origins[other][at], undefined, at),
    );
  }
  const valueAt = (state: keyof Versions, at: number | undefined): unknown =>
    at === undefined ? undefined : lists[state][at];
  return places.map((at) => ({
    at,
    of: {
      base: valueAt("base", at.base),
      file: valueAt("file", at.file),
      sheet: valueAt("sheet", at.sheet),
    },
  }));
}

/** Whether two people added the same item. */
const isTwin = (a: unknown, b: unknown): boolean =>
  isDeepStrictEqual(a, b) || (nameOf(a) !== undefined && nameOf(a) === nameOf(b));

const isInOrder = (origins: readonly (number | undefined)[]): boolean => {
  const known = origins.filter((origin) => origin !== undefined);
  return known.every((origin, at) => at === 0 || origin > (known[at - 1] ?? -1));
};

/** The names of a list's items; undefined if not all have one, or two have the same. */
function namesIn(list: readonly unknown[]): readonly unknown[] | undefined {
  const names = list.map(nameOf);
  return names.includes(undefined) || new Set(names).size < names.length ? undefined : names;
}

/**
 * The place in the base of each item of a later state; undefined for one that is new. Items are known by their names,
 * else in a sheet by their columns, and in a file by how alike they are.
 */
function originsOf(
  base: readonly unknown[],
  later: readonly unknown[],
  numbers?: readonly number[],
): (number | undefined)[] {
  const [old, now] = [namesIn(base), namesIn(later)];
  const byName = (at: number): number | undefined => {
    const found = old?.indexOf(now?.[at]) ?? -1;
    return found === -1 ? undefined : found;
  };
  if (numbers)
    return later.map((_, at) => {
      const place = (numbers[at] ?? Infinity) - 1;
      const column = place < base.length ? place : undefined;
      if (!old || !now) return column;
      return byName(at) ?? (now.includes(old[column ?? -1]) ? undefined : column);
    });
  if (old && now) return later.map((_, at) => byName(at));
  const pairs = alignLists(base, later).filter(
    ({ before = -1, after = -1 }) => nameOf(base[before]) === nameOf(later[after]),
  );
  return later.map((_, at) => pairs.find(({ after }) => after === at)?.before);
}
