import type { Organization } from "../data/schema/organizations.ts";
import { aloneAtlas } from "./alone-atlas.ts";
import type { Atlas } from "./build-atlas.ts";
import { type CountyRow, countStages, type RowContent, type StageCount } from "./county-row.ts";
import { byId, groupBy } from "./group-by.ts";
import { LAYER_CLASSES, type Layer } from "./map-layer.ts";
import { type Step, stepOf, STEPS } from "./stage-step.ts";

/** A class of a layer with the number of units in it that have a place on the map. */
export interface LegendClass {
  readonly name: string;
  readonly count: number;
  /** The same without official pages. */
  readonly alone: number;
}

/** The classes of one layer that any unit is in, each with its count, from the most that is known to nothing. */
export function layerLegend(rows: readonly CountyRow[], layer: Layer): LegendClass[] {
  const count = (from: readonly RowContent[], name: string): number =>
    from.filter(({ view, classes }) => view.county.adcode !== null && classes[layer] === name)
      .length;
  const alone = rows.flatMap((row) => row.alone ?? []);
  return LAYER_CLASSES[layer]
    .map((name) => ({ name, count: count(rows, name), alone: count(alone, name) }))
    .filter((found) => found.count > 0 || found.alone > 0);
}

/** Whether any source says what funds one county was given. */
export function hasCountyFunds(rows: readonly CountyRow[]): boolean {
  return rows.some(({ classes }) => classes.money === "funds");
}

/** Kinds of units in county-level teams, with how many such units there are, the commonest first. */
export function teamKinds(
  rows: readonly CountyRow[],
): { kind: Organization["kind"]; count: number; alone: number }[] {
  const unitsIn = (from: readonly RowContent[]) =>
    byId(from.flatMap(({ view }) => view.team?.members ?? []).map(({ unit }) => unit));
  const alone = unitsIn(rows.flatMap((row) => row.alone ?? []));
  return [...groupBy(unitsIn(rows).values(), ({ kind }) => kind)]
    .map(([kind, found]) => ({
      kind,
      count: found.length,
      alone: found.filter(({ id }) => alone.has(id)).length,
    }))
    .toSorted((a, b) => b.count - a.count);
}

/** A sign of the project layer with the stages that it stands for. */
export interface StepLegend {
  readonly step: Step;
  readonly stages: readonly StageCount[];
  /** The same without official pages. */
  readonly alone: readonly StageCount[];
}

/** The steps that projects are at, in their order, each with its stages and their counts. */
export function stepLegend(atlas: Atlas): StepLegend[] {
  const stepsOf = ({ dataset }: Atlas) =>
    groupBy(countStages(dataset.projects), ({ stage }) => stepOf(stage));
  const [all, alone] = [stepsOf(atlas), stepsOf(aloneAtlas(atlas))];
  return STEPS.flatMap((step) => {
    const stages = all.get(step);
    return stages ? [{ step, stages, alone: alone.get(step) ?? [] }] : [];
  });
}
