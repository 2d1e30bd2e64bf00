/** Joins what a sheet and other people made of one record, and says where somebody has to choose. */
import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../data/values.ts";
import { compareValues, formatChange, titleOf } from "./changes.ts";
import { type Conflict, Merge, type Side, type Versions } from "./merge.ts";
import { layoutOf, type SheetName } from "./sheets.ts";
import { nameIn, type NamesOf } from "./show-cell.ts";

/** A record, or a file that is no table, whose id is empty. */
interface Of {
  readonly sheet: SheetName;
  readonly id: string;
}

/** What the sheet and others changed in one record, each in another way. */
export interface RecordConflict extends Conflict {
  readonly of: Of & { readonly name: string };
}

/** Says whose change is taken, once somebody has chosen. */
export type Choose = (of: Of, heading: string) => Side | undefined;

/** A record with the changes of both. */
interface Joined {
  /** Undefined if it is gone. */
  readonly value: unknown;
  /** The numbers of the column groups of each list's items. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  readonly conflicts: readonly RecordConflict[];
  /** What was changed in the file since the export and is otherwise in the sheet; undefined if nothing is. */
  readonly since: string | undefined;
  /** Whether the sheet changed the record too, in other cells. */
  readonly isBoth: boolean;
}

/** Joins a record. @param numbers of the column groups of each list's items in the sheet */
export function joinRecord(
  of: Of,
  versions: Versions,
  numbers: ReadonlyMap<string, readonly number[]>,
  { namesOf, choose }: { readonly namesOf: NamesOf; readonly choose: Choose },
): Joined {
  const layout = layoutOf(of.sheet);
  const merge = new Merge(numbers, namesOf, (heading) => choose(of, heading));
  const value = merge.join(layout, versions);
  const { base, file, sheet } = versions;
  const named = [sheet, file, base].find(isRecord);
  const name = (named && nameIn(named)) ?? "";
  const compare = (before: unknown, after: unknown) =>
    compareValues(layout, before, after, namesOf);
  const tell = (changes: ReturnType<typeof compare>): string =>
    changes.map((change) => formatChange(change).trim()).join("；");
  const tellWhole = (after: unknown): string =>
    after === undefined ? "删去" : tell(compare(base, after));
  const conflicts = merge.conflicts.map((conflict) => ({
    ...conflict,
    // Of a record that one of them took out, all cells would be too much.
    ...(conflict.heading === "" && { base: "", file: tellWhole(file), sheet: tellWhole(sheet) }),
    of: { ...of, name },
  }));
  const asked = new Set(conflicts.map(({ heading }) => heading));
  const other = new Set(
    [base, file, sheet].every(isRecord) ? compare(sheet, file).map(({ heading }) => heading) : [],
  );
  const kept = compare(base, file).filter(
    ({ heading }) => other.has(heading) && !asked.has(heading),
  );
  const since = kept.length > 0 ? `${titleOf({ ...of, name })} › ${tell(kept)}` : undefined;
  return {
    value,
    numbers: merge.numbers,
    conflicts,
    since,
    isBoth: !isDeepStrictEqual(base, sheet),
  };
}

/**
 * Tells what was changed in the file since the export. It stays, and nobody may lose by it unseen: an editor may have
 * changed it herself, by an earlier import of the same sheet, and want it back as it was.
 */
export function tellSince(shown: string, all: readonly Joined[]): string[] {
  const tell = (isBoth: boolean, words: string): string[] => {
    const lines = all.flatMap((one) =>
      one.since !== undefined && one.isBoth === isBoth ? [one.since] : [],
    );
    return lines.length === 0 ? [] : [[`${shown}：${words}：`, ...lines].join("\n    ")];
  };
  return [
    ...tell(
      false,
      "导出以后，这些在数据里改过，表里还是原来的样子，照数据里的；要改成表里的样子，请重新导出再改",
    ),
    ...tell(
      true,
      "导出以后，这些在数据里改过，表里改的是同一条的别处，两边的改动都留着，请连起来看一遍",
    ),
  ];
}
