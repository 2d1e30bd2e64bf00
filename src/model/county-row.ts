import type { Project } from "../data/schema/projects.ts";
import { aloneAtlas } from "./alone-atlas.ts";
import type { Atlas } from "./build-atlas.ts";
import { countiesByPrefecture } from "./counties-by-prefecture.ts";
import type { CountyView } from "./county.ts";
import { toBase } from "./figure.ts";
import { groupBy } from "./group-by.ts";
import {
  classify,
  type CountyMoney,
  type LayerClasses,
  markOfficial,
  moneyOf,
} from "./map-layer.ts";

/** How many of a county's projects had come how far. */
export interface StageCount {
  readonly stage: Project["stage"];
  readonly count: number;
}

/** What each layer tells of a unit of the programme. */
export interface RowContent {
  readonly view: CountyView;
  readonly classes: LayerClasses;
  readonly stages: readonly StageCount[];
  readonly money: CountyMoney;
}

/** A unit of the programme as a row of the table beside the map; its classes mark what only official pages tell. */
export interface CountyRow extends RowContent {
  /** The same without official pages; null where the unit is not there then. */
  readonly alone: RowContent | null;
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
export function largestSum({ money: { funds, other } }: RowContent): number | undefined {
  const sums = [...funds, ...other].map(toBase);
  return sums.length === 0 ? undefined : Math.max(...sums);
}

/** The classes of a unit of which nothing is told. */
const UNSTATED: LayerClasses = {
  documented: "listed",
  team: "unstated",
  pairing: "unstated",
  project: "unstated",
  money: "unstated",
};

const contentOf = (atlas: Atlas, view: CountyView): RowContent => ({
  view,
  classes: classify(atlas, view),
  stages: countStages(view.projects),
  money: moneyOf(atlas, view),
});

/** A unit of the programme as a row. */
export function countyRow(atlas: Atlas, view: CountyView): CountyRow {
  const content = contentOf(atlas, view);
  const other = aloneAtlas(atlas);
  if (other === atlas) return { ...content, alone: content };
  const same = other.counties.get(view.county.id);
  const alone = same ? contentOf(other, same) : null;
  return { ...content, classes: markOfficial(content.classes, alone?.classes ?? UNSTATED), alone };
}

/** All units of the programme as rows, by prefecture, those without a place last. */
export function countyRows(atlas: Atlas): CountyRow[] {
  return countiesByPrefecture(atlas).flatMap(({ counties }) =>
    counties.map((view) => countyRow(atlas, view)),
  );
}
