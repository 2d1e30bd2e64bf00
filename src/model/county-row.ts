import type { Project } from "../data/schema/projects.ts";
import type { Atlas } from "./build-atlas.ts";
import { countiesByPrefecture } from "./counties-by-prefecture.ts";
import type { CountyView } from "./county.ts";
import { toBase } from "./figure.ts";
import { groupBy } from "./group-by.ts";
import { classify, type CountyMoney, type LayerClasses, moneyOf } from "./map-layer.ts";

/** How many of a county's projects had come how far. */
export interface StageCount {
  readonly stage: Project["stage"];
  readonly count: number;
}

/** A unit of the programme as a row of the table beside the map: what each layer tells of it. */
export interface CountyRow {
  readonly view: CountyView;
  readonly classes: LayerClasses;
  readonly stages: readonly StageCount[];
  readonly money: CountyMoney;
}

/** Projects counted by their stage, the stages in the order of their first project. */
export function countStages(projects: readonly Project[]): StageCount[] {
  // A stage that no source states is null in the data, which groupBy passes over: it has a key of its own here.
  const groups = groupBy(projects, ({ stage }) => stage ?? "unknown");
  return [...groups.values()].flatMap((found) =>
    found[0] ? [{ stage: found[0].stage, count: found.length }] : [],
  );
}

/** The largest sum told of a county itself, yuan, by which its row is sorted; undefined for none. */
export function largestSum({ money: { funds, other } }: CountyRow): number | undefined {
  const sums = [...funds, ...other].map(toBase);
  return sums.length === 0 ? undefined : Math.max(...sums);
}

/** A unit of the programme as a row. */
export const countyRow = (atlas: Atlas, view: CountyView): CountyRow => ({
  view,
  classes: classify(atlas, view),
  stages: countStages(view.projects),
  money: moneyOf(atlas, view),
});

/** All units of the programme as rows, by prefecture, those without a place last. */
export function countyRows(atlas: Atlas): CountyRow[] {
  return countiesByPrefecture(atlas).flatMap(({ counties }) =>
    counties.map((view) => countyRow(atlas, view)),
  );
}
