import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordsOf, tableFile } from "../../data/read/folder.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { TABLE_NAMES } from "../../data/schema/files.ts";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import { isRecord } from "../../data/values.ts";
import type { Field, Leaf } from "./field.ts";
import { Merge, type Side, type Versions } from "./merge.ts";
import { layoutOf } from "./sheets.ts";
import { namesIn } from "./show-cell.ts";
import { arbitraryValue } from "./testing/arbitrary-value.ts";

const data = readFolder(TEST_FACTS);
const namesOf = namesIn(data);

/** Joins versions; the sheet's items stand in the columns 1, 2, 3 unless numbers say otherwise. */
function join(
  field: Field,
  versions: Versions,
  numbers: readonly (readonly [string, number[]])[] = [],
  side?: Side,
) {
  const merge = new Merge(new Map(numbers), namesOf, () => side);
  const value = merge.join(field, versions);
  return { value, conflicts: merge.conflicts.map(({ heading }) => heading), merge };
}

/** A cell of a record that may be edited: no member that says which record or item it is. */
interface Cell {
  readonly path: readonly (string | number)[];
  readonly leaf: Leaf;
}

const NAMING = ["id", "organization", "adcode"];

function cellsOf(field: Field, value: unknown, path: Cell["path"] = []): Cell[] {
  if (field.shape === "leaf") {
    const isOneOf = field.type.is === "enum" && field.type.words.size < 3;
    return value === undefined || isOneOf ? [] : [{ path, leaf: field }];
  }
  if (field.shape === "list")
    return (Array.isArray(value) ? value : []).flatMap((item: unknown, at) =>
      isRecord(item) ? cellsOf(field.item, item, [...path, at]) : [],
    );
  return isRecord(value)
    ? [...field.members].flatMap(([key, member]) =>
        NAMING.includes(key) ? [] : cellsOf(member, value[key], [...path, key]),
      )
    : [];
}

function set(value: unknown, [key, ...rest]: Cell["path"], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.with(Number(key), set(value[Number(key)], rest, to));
  return isRecord(value) ? { ...value, [key]: set(value[key], rest, to) } : value;
}

const get = (value: unknown, path: Cell["path"]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : null),
    value,
  );

const records = TABLE_NAMES.flatMap((table) =>
  recordsOf(tableFile(data, table)).map(({ value }) => ({ layout: layoutOf(table), value })),
).filter(({ layout, value }) => cellsOf(layout, value).length > 3);

const isInList = ({ path }: Cell): boolean => path.some((key) => typeof key === "number");

/** Items without a name are known by what they still have in common, so that not all of them may change at once. */
const onceInLists = (cells: readonly Cell[]): Cell[] =>
  cells.filter((cell) => !isInList(cell) || cell === cells.find(isInList));

/** A record, some of its cells, and two new values for each. */
const edits = fc.constantFrom(...records).chain(({ layout, value }) =>
  fc
    .subarray(cellsOf(layout, value), { minLength: 2, maxLength: 4 })
    .map(onceInLists)
    .chain((cells) =>
      fc.tuple(
        ...cells.map(({ path, leaf }) => {
          const fresh = arbitraryValue(leaf, { namesOf, isAllowed: () => true });
          return fc.tuple(fc.constant(path), fresh, fresh);
        }),
      ),
    )
    .map((cells) => ({ layout, value, cells })),
);

describe("two people's changes of one record", () => {
  it("are both kept where they touched different cells", () => {
    fc.assert(
      fc.property(edits, fc.array(fc.boolean()), ({ layout, value, cells }, others) => {
        let [file, sheet, both]: unknown[] = [value, value, value];
        for (const [at, [path, fresh]] of cells.entries()) {
          if (others[at] === true) file = set(file, path, fresh);
          else sheet = set(sheet, path, fresh);
          both = set(both, path, fresh);
        }
        expect(join(layout, { base: value, file, sheet })).toMatchObject({
          value: both,
          conflicts: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  it("are asked about where they touched the same cell, and are as chosen", () => {
    fc.assert(
      fc.property(edits, ({ layout, value, cells }) => {
        const [file, sheet] = [1, 2].map((of) =>
          cells.reduce<unknown>((all, cell) => set(all, cell[0], cell[of]), value),
        );
        const differ = cells.filter(
          ([path, a, b]) =>
            !isDeepStrictEqual(a, b) &&
            ![a, b].some((one) => isDeepStrictEqual(one, get(value, path))),
        );
        const versions = { base: value, file, sheet };
        expect(join(layout, versions).conflicts).toHaveLength(differ.length);
        for (const side of ["file", "sheet"] as const) {
          const { value: joined, conflicts } = join(layout, versions, [], side);
          expect(conflicts).toEqual([]);
          for (const [path, a, b] of differ)
            expect(get(joined, path)).toEqual(side === "file" ? a : b);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const teams = layoutOf("teams");
interface Member {
  readonly organization: string;
  readonly role: string;
}
const member = (organization: string, role = "member"): Member => ({ organization, role });

/** Joins three lists of a team's members. */
function joinMembers(
  base: readonly Member[],
  file: readonly Member[],
  sheet: readonly Member[],
  numbers: number[] = sheet.map((_, at) => at + 1),
  side?: Side,
) {
  const [was, now, mine] = [base, file, sheet].map((members) => ({ id: "t", members }));
  const versions = { base: was, file: now, sheet: mine };
  const { value, conflicts, merge } = join(teams, versions, [["成员", numbers]], side);
  const members: unknown = get(value, ["members"]);
  return { members, conflicts, numbers: merge.numbers.get("成员") };
}

describe("two people's changes of one list", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => member(name));
  if (!a || !b || !c || !d) throw new Error("no members");
  const lead = member("a", "lead");

  it("are both kept: what was added, taken out, changed, put in another order", () => {
    expect(joinMembers([a, b], [a, b, c], [lead, b, d])).toEqual({
      members: [lead, b, c, d],
      conflicts: [],
      numbers: [1, 2, 0, 3],
    });
    expect(joinMembers([a, b, c], [b, c], [a, b], [1, 2]).members).toEqual([b]);
    expect(joinMembers([a, b, c], [c, lead, b], [a, c], [1, 3]).members).toEqual([c, lead]);
    expect(joinMembers([a, b], [lead, b, c], [b, a]).members).toEqual([b, lead, c]);
    expect(joinMembers([a, b], [a, c], [a, b, d]).members).toEqual([a, c, d]);
  });

  it("are one where both added the same, and a question where it differs", () => {
    expect(joinMembers([a], [a, b], [a, b, d])).toMatchObject({
      members: [a, b, d],
      conflicts: [],
    });
    const other = member("b", "lead");
    expect(joinMembers([a], [a, b], [a, other]).conflicts).toEqual(["成员2·分工"]);
    expect(joinMembers([a], [a, b], [a, other], [1, 2], "sheet").members).toEqual([a, other]);
  });

  it("are a question where one changed what the other took out or put another in place of", () => {
    expect(joinMembers([a, b], [b], [lead, b]).conflicts).toEqual(["成员1"]);
    expect(joinMembers([a, b], [b], [lead, b], [1, 2], "sheet").members).toEqual([lead, b]);
    expect(joinMembers([a, b], [lead, b], [b], [2]).conflicts).toEqual(["成员1"]);
    expect(joinMembers([a, b], [lead, b], [b], [2], "sheet").members).toEqual([b]);
    expect(joinMembers([a, b], [lead, b], [c, b])).toMatchObject({
      members: [lead, b],
      conflicts: ["成员1"],
    });
    expect(joinMembers([a, b, c], [c, a, b], [b, a, c]).conflicts).toEqual(["成员"]);
  });

  it("lose no member, and bring none back", () => {
    const state = fc.constantFrom("kept", "lead", "convener", "gone");
    const names = ["a", "b", "c", "d", "e"];
    const apply = (states: readonly string[], more: readonly string[]) => [
      ...names.flatMap((name, at) => {
        const now = states[at] ?? "kept";
        return now === "gone" ? [] : [member(name, now === "kept" ? undefined : now)];
      }),
      ...more.map((name) => member(name)),
    ];
    const states = fc.array(state, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(states, states, fc.boolean(), (inFile, inSheet, isTurned) => {
        const file = apply(inFile, ["f"]);
        const sheet = apply(inSheet, ["s"]);
        const numbers = [...names.flatMap((_, at) => (inSheet[at] === "gone" ? [] : [at + 1])), 6];
        const list = isTurned ? file.toReversed() : file;
        const { members, conflicts } = joinMembers(apply([], []), list, sheet, numbers);
        const outcome = names.map((name, at) => {
          const [one = "", other = ""] = [inFile[at], inSheet[at]];
          const isAsked = one !== other && one !== "kept" && other !== "kept";
          return { name, now: other === "kept" || isAsked ? one : other, isAsked };
        });
        expect(conflicts).toHaveLength(outcome.filter(({ isAsked }) => isAsked).length);
        const expected = apply(
          outcome.map(({ now }) => now),
          ["f", "s"],
        );
        expect(new Set(Array.isArray(members) ? members : [])).toEqual(new Set(expected));
        expect(members).toHaveLength(expected.length);
      }),
    );
  });
});
