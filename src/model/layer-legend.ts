import type { Organization } from "../data/schema/organizations.ts";
import type { Atlas } from "./build-atlas.ts";
import type { CountyRow } from "./county-row.ts";
import { groupBy } from "./group-by.ts";
import { LAYER_CLASSES, type Layer } from "./map-layer.ts";
import { stepOf, STEPS } from "./stage-step.ts";

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
  const units = new Set(rows.flatMap(({ view }) => view.team?.members ?? []).map((m) => m.unit));
  return [...groupBy(units, ({ kind }) => kind)]
    .map(([kind, found]) => ({ kind, count: found.length }))
    .toSorted((a, b) => b.count - a.count);
}

/** The stages that projects are at, by the step each belongs to, with their counts. */
export function stageLegend({ dataset }: Pick<Atlas, "dataset">) {
  return [...groupBy(dataset.projects, ({ stage }) => stage ?? "unknown").values()]
    .flatMap(([first, ...others]) =>
      first ? [{ stage: first.stage, step: stepOf(first.stage), count: others.length + 1 }] : [],
    )
    .toSorted((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step));
}
