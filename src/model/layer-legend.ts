import type { Organization } from "../data/schema/organizations.ts";
import type { Atlas } from "./build-atlas.ts";
import { type CountyRow, countStages, type StageCount } from "./county-row.ts";
import { byId, groupBy } from "./group-by.ts";
import { LAYER_CLASSES, type Layer } from "./map-layer.ts";
import { type Step, stepOf, STEPS } from "./stage-step.ts";

/** A class of a layer with the number of units in it that have a place on the map. */
export interface LegendClass {
  readonly name: string;
  readonly count: number;
}

/** The classes of one layer that any unit is in, each with its count, from the most that is known to nothing. */
export function layerLegend(rows: readonly CountyRow[], layer: Layer): LegendClass[] {
  const placed = rows.filter(({ view }) => view.county.adcode !== null);
  return LAYER_CLASSES[layer]
    .map((name) => ({
      name,
      count: placed.filter(({ classes }) => classes[layer] === name).length,
    }))
    .filter(({ count }) => count > 0);
}

/** Whether any source says what funds one county was given. */
export function hasCountyFunds(rows: readonly CountyRow[]): boolean {
  return rows.some(({ classes }) => classes.money === "funds");
}

/** Kinds of units in county-level teams, with how many such units there are, the commonest first. */
export function teamKinds(
  rows: readonly CountyRow[],
): { kind: Organization["kind"]; count: number }[] {
  const members = rows.flatMap(({ view }) => view.team?.members ?? []);
  const units = byId(members.map(({ unit }) => unit)).values();
  return [...groupBy(units, ({ kind }) => kind)]
    .map(([kind, found]) => ({ kind, count: found.length }))
    .toSorted((a, b) => b.count - a.count);
}

/** A sign of the project layer with the stages that it stands for. */
export interface StepLegend {
  readonly step: Step;
  readonly stages: readonly StageCount[];
}

/** The steps that projects are at, in their order, each with its stages and their counts. */
export function stepLegend({ dataset }: Atlas): StepLegend[] {
  const steps = groupBy(countStages(dataset.projects), ({ stage }) => stepOf(stage));
  return STEPS.flatMap((step) => {
    const stages = steps.get(step);
    return stages ? [{ step, stages }] : [];
  });
}
