import type { CountyRow, RowContent } from "../../model/county-row.ts";
import type { Layer } from "../../model/map-layer.ts";
import {
  describeCounty,
  describeMembers,
  describeMoney,
  describePairings,
  listStages,
} from "./describe-county.ts";
import { words } from "./words.ts";

/** What a layer tells of a county, in a line. */
export interface CellText {
  /** Empty where no source says. */
  readonly line: string;
  /** The line with the article alone, in words where it says nothing; null where it is the same. */
  readonly alone: string | null;
  /** Whether the article says nothing of what other sources tell. */
  readonly isSilent: boolean;
}

const TELLERS: Readonly<Record<Layer, (row: RowContent) => string>> = {
  documented: describeCounty,
  team: describeMembers,
  pairing: describePairings,
  project: ({ stages }) => listStages(stages),
  money: describeMoney,
};

/** Tells what a layer shows of a county, with official pages and without. */
export function tellCell(row: CountyRow, layer: Layer): CellText {
  const tell = TELLERS[layer];
  const line = tell(row);
  const isSilent = row.classes[layer] === "official";
  if (layer === "documented" && isSilent) {
    const isNamed = row.alone?.view.county.adcode === row.view.county.adcode;
    return { line, isSilent, alone: isNamed ? words.alone.listed : words.alone.notNamed };
  }
  if (isSilent) return { line, isSilent, alone: words.alone.notStated };
  const alone = row.alone ? tell(row.alone) : line;
  return { line, isSilent, alone: alone === line ? null : alone };
}
