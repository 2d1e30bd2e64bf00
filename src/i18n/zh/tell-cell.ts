import type { CountyRow } from "../../model/county-row.ts";
import type { Layer } from "../../model/map-layer.ts";
import {
  describeCounty,
  describeMembers,
  describeMoney,
  describePairings,
  listStages,
} from "./describe-county.ts";

const TELLERS: Readonly<Record<Layer, (row: CountyRow) => string>> = {
  documented: describeCounty,
  team: describeMembers,
  pairing: describePairings,
  project: ({ stages }) => listStages(stages),
  money: describeMoney,
};

/** What a layer tells of a county, in a line; empty where no source says. */
export const tellCell = (row: CountyRow, layer: Layer): string => TELLERS[layer](row);
