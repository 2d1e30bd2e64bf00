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
  /** What an editor should know: that somebody else changed other cells of it. */
  readonly notice: string | undefined;
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
  const tell = (after: unknown): string =>
    after === undefined
      ? "删去"
      : compareValues(layout, base, after, namesOf)
          .map((change) => formatChange(change).trim())
          .join("；");
  const conflicts = merge.conflicts.map((conflict) => ({
    ...conflict,
    // Of a record that one of them took out, all cells would be too much.
    ...(conflict.heading === "" && { base: "", file: tell(file), sheet: tell(sheet) }),
    of: { ...of, name },
  }));
  const isSame = [
    [base, file],
    [base, sheet],
    [file, sheet],
  ].some(([a, b]) => isDeepStrictEqual(a, b));
  const isBoth = conflicts.length === 0 && !isSame && [base, file, sheet].every(isRecord);
  const notice = isBoth
    ? `${titleOf({ ...of, name })}：别人后来也改过（${tell(file)}），两边的改动都留着，请连起来看一遍`
    : undefined;
  return { value, numbers: merge.numbers, conflicts, notice };
}
